import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {CatalogError} from "./catalogError.ts";
import {text} from "./fields.ts";
import {readPlanYaml} from "./planYaml.ts";

const schema = z.strictObject({
  file: text, // .geojson or .topojson beside boundaries.yaml
  object: text.optional(), // of a topology; its first when left out
  code_property: text, // holds the region's code; "id" is the feature's own id
  surface: z.enum(["degrees", "plane-down", "plane-up"]), // what the coordinates are
  source: text,
  licence: text,
  review_number: text.nullable(), // 审图号, as the reviewing office gave it
  no_review_number: text.nullable(), // why none applies, when there is none
  attribution_zh: text, // stands on the map itself
  attribution_en: text
});

/** What must be known of outlines before they may be published. */
export type Boundaries = Readonly<z.infer<typeof schema>>;

/**
 * Returns a workspace's boundaries.yaml; undefined when it brings no outlines. Throws CatalogError
 * when one of the required facts is missing: nobody may publish a map nobody answers for.
 */
export async function findBoundaries(folder: string): Promise<Boundaries | undefined> {
  const place = {file: "boundaries/boundaries.yaml"};
  const content = await readFile(join(folder, "boundaries.yaml"), "utf8").catch(() => undefined);
  if (content === undefined) return undefined;
  const boundaries = readPlanYaml(content, place.file, schema);
  const {review_number, no_review_number} = boundaries;
  if (review_number === null && no_review_number === null) {
    throw new CatalogError("missing field: review_number or no_review_number", place);
  }
  return boundaries;
}
