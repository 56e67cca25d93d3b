import {text} from "@xianzhi/catalog/fields";
import {readSeed, seed} from "@xianzhi/catalog/seed";
import {z} from "zod";
import {findingCodes} from "./finding.ts";

const labels = seed("finding-labels.csv", {
  finding_id: text,
  code: z.enum(findingCodes),
  regions: z.string(), // ids with blanks between
  indicators: z.string(),
  periods: z.string(),
  label: z.enum(["true", "false", "arguable"]),
  reason_zh: text,
  reason_en: text
});

/** What a person found a finding to be, on looking at its evidence in the sources. */
export type FindingLabel = ReturnType<typeof readFindingLabels>[number];

/** Returns the labels of a CSV text, in file order, which is the order of the findings. */
export function readFindingLabels(content: string) {
  return readSeed(content, labels);
}
