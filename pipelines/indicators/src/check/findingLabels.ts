import {text} from "@xianzhi/catalog/fields";
import {readSeed, seed} from "@xianzhi/catalog/seed";
import {z} from "zod";
import {findingCodes} from "./finding.ts";

// ids with blanks between
const list = z.string().transform((cell) => cell.split(" ").filter(Boolean));

const labels = seed("finding-labels.csv", {
  code: z.enum(findingCodes),
  regions: list,
  indicators: list,
  periods: list,
  label: z.enum(["true", "false", "arguable"]),
  reason_zh: text,
  reason_en: text
});

/** What a person found a finding to be, on looking at its evidence in the sources. */
export type FindingLabel = ReturnType<typeof readFindingLabels>[number];

/** What a label is about: the same for a finding. */
export type Labelled = Pick<FindingLabel, "regions" | "indicators" | "periods"> & {
  readonly code: string;
};

/** Returns the labels of a CSV text, in file order. */
export function readFindingLabels(content: string) {
  return readSeed(content, labels);
}

/**
 * Returns the label of a finding: of its code, and about all that it concerns, so that a finding
 * that a newly declared break splits or shortens keeps what was said of it. Of several the
 * narrowest.
 */
export function findLabel(
  known: readonly FindingLabel[],
  finding: Labelled
): FindingLabel | undefined {
  const covers = (whole: readonly string[], part: readonly string[]) =>
    part.every((id) => whole.includes(id));
  const size = ({regions, indicators, periods}: FindingLabel) =>
    regions.length + indicators.length + periods.length;
  return known
    .filter(
      (label) =>
        label.code === finding.code &&
        covers(label.regions, finding.regions) &&
        covers(label.indicators, finding.indicators) &&
        covers(label.periods, finding.periods)
    )
    .toSorted((one, other) => size(one) - size(other))[0];
}
