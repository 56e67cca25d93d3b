import {z} from "zod";
import {date, integer, optional, optionalText, regionId, text, groupId, code} from "./fields.ts";
import {seed} from "./seed.ts";

const kind = z.enum([
  "country",
  "province",
  "city",
  "county",
  "county_city",
  "district",
  "township",
  "zone",
  "group"
]);
const validity = {valid_from: date, valid_to: date}; // start inclusive, end exclusive; null is open

export const regions = seed("regions.csv", {
  region_id: regionId, // never changed once published
  kind, // of today
  sort_order: integer,
  tile_row: optional(integer), // place in the tile map, one-based; null when not drawn
  tile_column: optional(integer),
  note_zh: optionalText,
  note_en: optionalText
});

export const regionKinds = seed("region_kinds.csv", {
  region_id: regionId,
  kind,
  ...validity,
  basis: text
});

export const regionNames = seed("region_names.csv", {
  region_id: regionId,
  name: text,
  language: z.enum(["zh", "en"]),
  form: z.enum(["official", "short", "alias"]),
  ...validity
});

export const regionCodes = seed("region_codes.csv", {
  region_id: regionId,
  scheme: code,
  code: text,
  ...validity
});

export const regionParents = seed("region_parents.csv", {
  region_id: regionId,
  parent_id: regionId,
  hierarchy: z.enum(["admin", "mgmt", "reporting"]),
  ...validity,
  basis: text
});

export const regionAttributes = seed("region_attributes.csv", {
  region_id: regionId,
  attribute: code,
  value: code,
  ...validity,
  basis: text
});

export const groups = seed("groups.csv", {
  group_id: groupId,
  name_zh: text,
  name_en: text,
  kind: code,
  basis: text
});

export const regionGroups = seed("region_groups.csv", {
  group_id: groupId,
  region_id: regionId,
  ...validity
});
