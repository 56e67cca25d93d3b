import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, numberOrNull, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {tellNumber, type Wording} from "./wording.ts";

/**
 * Finds figures that repeat the year before's to the last digit where that hardly ever happens; one
 * finding a source, indicator and year.
 */
export function findRepeatedValues(rows: readonly Row[], wording: Wording): Draft[] {
  const table = (row: Row) =>
    ["source_id", "indicator_id", "year"].map((name) => textOf(row, name)).join("|");
  return [...groupRows(rows, table).values()].map((group) => draftOf(group, wording));
}

function draftOf(group: readonly Row[], wording: Wording): Draft {
  const [row = {}] = group;
  const regions = group.map((one) => textOf(one, "region_id"));
  const [place, name] = [wording.regions(regions), wording.measured(textOf(row, "indicator_id"))];
  const [year, source] = [numberOf(row, "year"), textOf(row, "source_id")];
  const foreign = group.every((one) => textOf(one, "previous_source_id") !== source);
  const values = group.slice(0, 4).map((one) => tellNumber(numberOf(one, "value")));
  return {
    code: "VALUE_REPEATED",
    score: foreign ? 57 : 46,
    regions,
    indicators: [textOf(row, "indicator_id")],
    periods: [String(year)],
    sources: [source],
    message: {
      zh:
        `${place.zh}${year}年${name.zh}印${values.join("、")}，与${year - 1}年分毫不差，而这一指标几乎从不重复：` +
        "像是把上一年的数印在了这一年。",
      en:
        `${place.en} ${year}: ${name.en} is printed ${values.join(", ")}, to the digit the figure of ` +
        `${year - 1}, though this indicator hardly ever repeats: last year’s figure under this year.`
    },
    competing: {
      zh: "当年恰好没有变动，或上一年的数才是后来补上的。",
      en: "Nothing changed that year, or it is the earlier figure that was filled in later."
    },
    cells: group.slice(0, 6).flatMap((one) => {
      const [id, previous] = [numberOf(one, "id"), numberOrNull(one, "previous_row")];
      // In one source either year may be the copy; another source's figure of last year is not its
      // own.
      const wrong = foreign ? {id, expected: null} : {id};
      return previous === null ? [wrong] : [wrong, {id: previous}];
    }),
    measures: {figures: group.length}
  };
}
