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
      const name = wording.indicators([textOf(row, "indicator_id")]);
      const [before, value, after] = ["previous_value", "value", "next_value"].map((column) =>
        numberOf(row, column)
      );
      const told = [before, value, after].map((one) => tellNumber(one ?? 0));
      const z = Math.abs(numberOf(row, "deviation")) / Math.max(0.01, numberOf(row, "noise"));
      const year = textOf(row, "year");
      return {
        code: "VALUE_OUT_OF_LINE",
        score: Math.min(75, 52 + 4 * Math.log(z)),
        regions: [textOf(row, "region_id")],
        indicators: [textOf(row, "indicator_id")],
        periods: [year],
        sources: [textOf(row, "source_id")],
        message: {
          zh: `${place.zh}${year}年${name.zh}印${told[1]}，前后两年为${told[0]}和${told[2]}，前后相合，独此一年不合。`,
          en: `${place.en} ${year}: ${name.en} is printed ${told[1]} between ${told[0]} and ${told[2]}: the years beside agree, this one does not.`
        },
        competing: {
          zh: "前后两年取自别的来源，口径可能不同。",
          en: "The years beside come from other sources and may be of another definition."
        },
        cells: [
          {id: numberOf(row, "id"), expected: Math.sqrt((before ?? 0) * (after ?? 0))},
          {id: numberOf(row, "previous_row")},
          {id: numberOf(row, "next_row")}
        ],
        measures: {z: tellNumber(z)}
      };
    });
}
