import {join} from "node:path";
import {z} from "zod";
import {code, indicatorId, text} from "./fields.ts";
import {loadPlanYaml} from "./planYaml.ts";

const publication = z.strictObject({
  id: code,
  region_kinds: z.array(code), // empty: any kind
  indicators: z.array(indicatorId), // empty: any indicator
  zh: text,
  en: text
});

/** A publication that would carry a missing figure. */
export type Publication = Readonly<z.infer<typeof publication>>;

/** Returns data/plan/publications.yaml, in order. Throws CatalogError when malformed. */
export async function loadPublications(directory: string): Promise<readonly Publication[]> {
  const file = join(directory, "publications.yaml");
  const {publications} = await loadPlanYaml(
    file,
    z.strictObject({publications: z.array(publication).min(1)})
  );
  return publications;
}

/**
 * Returns the first publication that fits the indicator and the region's kind; undefined if none.
 */
export function findPublication(
  publications: readonly Publication[],
  indicator: string,
  regionKind: string
): Publication | undefined {
  return publications.find(
    ({indicators, region_kinds}) =>
      (indicators.length === 0 || indicators.some((one) => one === indicator)) &&
      (region_kinds.length === 0 || region_kinds.includes(regionKind))
  );
}
