import {z} from "zod";
import {CatalogError} from "./catalogError.ts";
import {code, regionId, sourceId, text} from "./fields.ts";

const file = z.strictObject({
  path: text, // relative to the source’s folder
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: text.optional(), // null: found by the reader
  layout: z.unknown().optional() // pins; the table reader checks them
});

const description = z.strictObject({
  id: sourceId,
  title: text,
  title_en: text,
  publisher: text.nullable(), // null when the publication names none
  publisher_en: text.nullable(),
  kind: code, // ranked in source_kinds.csv
  medium: z.enum(["transcription", "original"]),
  url: text.nullable(),
  locator: text.nullable(), // when one holds for every figure; else see locators.csv
  accessed: z.iso.date().nullable(),
  edition_year: z.int().nullable(), // on the cover; never the year described
  released: z.iso.date().nullable(), // null unless the publication states it
  vintage: code.nullable(),
  status: code,
  scope: text.nullable(),
  terms: text,
  licence: text,
  caveats: z.array(text),
  legend: z.record(z.string(), z.string()).optional(), // the publication’s own marks
  default_region: regionId.optional(), // of a table that names none: a bulletin about one region
  default_period: text.optional(),
  default_unit: text.optional(), // of the catalogue, for figures of a table that prints none
  next_release: z.iso.date().nullable().optional(),
  files: z.array(file).min(1)
});

/** One publication’s provenance, as its source.yaml tells it. */
export type SourceDescription = Readonly<z.infer<typeof description>>;

/**
 * Returns the description a parsed source.yaml holds; `path` is for messages.
 * Throws CatalogError naming the field that is missing, unknown or malformed.
 */
export function readSourceDescription(value: unknown, path: string): SourceDescription {
  const result = description.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const column = issue?.path.join(".") ?? "";
  const what = issue?.code === "unrecognized_keys" ? "unknown field" : "invalid field";
  const name = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : column;
  throw new CatalogError(`${what}: ${name}`, {file: path, column});
}
