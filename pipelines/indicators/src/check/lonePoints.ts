import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {tellNumber, type Wording} from "./wording.ts";

/**
 * Finds figures that stand apart from the years right beside them in other sources, while those two
 * agree; `explained` ones are left out.
 */
export function findLonePoints(
  rows: readonly Row[],
  explained: ReadonlySet<number>,
  wording: Wording
): Draft[] {
  return rows
    .filter((row) => !explained.has(numberOf(row, "id")))
    .map((row) => {
      const place = wording.regions([textOf(row, "region_id")]);
      const name = wording.measured(textOf(row, "indicator_id"));
      const [before, value, after] = ["previous_value", "value", "next_value"].map((column) =>
        numberOf(row, column)
      );
      const told = [before, value, after].map((one) => tellNumber(one ?? 0));
      const size = Math.abs(numberOf(row, "own_deviation"));
      const z = size / Math.max(0.01, numberOf(row, "noise"));
      const year = textOf(row, "year");
      const [first, last] = [textOf(row, "previous_year"), textOf(row, "next_year")];
      return {
        code: "VALUE_OUT_OF_LINE",
        score: Math.min(75, 46 + 4 * Math.log(z) + 10 * Math.min(1, size)),
        regions: [textOf(row, "region_id")],
        indicators: [textOf(row, "indicator_id")],
        periods: [year],
        sources: [textOf(row, "source_id")],
        message: {
          zh: `${place.zh}${year}年${name.zh}印${told[1]}，${first}年为${told[0]}，${last}年为${told[2]}：前后相合，独此一年不合。`,
          en: `${place.en} ${year}: ${name.en} is printed ${told[1]}, with ${told[0]} in ${first} and ${told[2]} in ${last}: the years beside agree, this one does not.`
        },
        competing: {
          zh: "当年确有其事，或前后两年取自别的来源、口径不同。",
          en: "It happened that year, or the years beside come from sources of another definition."
        },
        cells: [
          {
            id: numberOf(row, "id"),
            expected: numberOf(row, "value") / Math.exp(numberOf(row, "own_deviation")),
            estimated: true
          },
          {id: numberOf(row, "previous_row")},
          {id: numberOf(row, "next_row")}
        ],
        measures: {z: tellNumber(z)}
      };
    });
}
