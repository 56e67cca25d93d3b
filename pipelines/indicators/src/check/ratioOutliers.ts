import {ratioEdit} from "@xianzhi/methods/ratioEdit";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {tellNumber, type Wording} from "./wording.ts";

const width = 20; // of the bounds, as in Statistics Norway's Kostra: few false alarms

/**
 * Finds figures whose change from the year before lies outside the Hidiroglou–Berthelot bounds of a
 * class of at least ten regions; those already explained are left out.
 */
export function findRatioOutliers(
  rows: readonly Row[],
  explained: ReadonlySet<number>,
  wording: Wording
): Draft[] {
  const key = (row: Row) =>
    ["source_id", "parent_id", "indicator_id", "year"].map((name) => textOf(row, name)).join("|");
  return [...groupRows(rows, key).values()].flatMap((group) => {
    const edit = ratioEdit(
      group.map((row) => numberOf(row, "previous_value")),
      group.map((row) => numberOf(row, "value")),
      {c: width}
    ).value;
    return (edit?.outliers ?? []).flatMap((position) => {
      const row = group[position];
      if (!row || explained.has(numberOf(row, "id"))) return [];
      return [draftOf(row, group.length, edit?.medianRatio ?? 1, wording)];
    });
  });
}

function draftOf(row: Row, regions: number, usual: number, wording: Wording): Draft {
  const place = wording.regions([textOf(row, "region_id")]);
  const name = wording.indicators([textOf(row, "indicator_id")]);
  const [value, before] = [numberOf(row, "value"), numberOf(row, "previous_value")];
  const year = numberOf(row, "year");
  return {
    code: "RATIO_OUTLIER",
    score: 50,
    regions: [textOf(row, "region_id")],
    indicators: [textOf(row, "indicator_id")],
    periods: [String(year)],
    sources: [textOf(row, "source_id")],
    message: {
      zh:
        `${place.zh}${year}年${name.zh}是上年的${tellNumber(value / before)}倍，${regions}个同级地区的中位为` +
        `${tellNumber(usual)}倍，在比率审查界限之外。`,
      en:
        `${place.en} ${year}: ${name.en} is ${tellNumber(value / before)} times the year before, the ` +
        `median of ${regions} siblings ${tellNumber(usual)}: outside the ratio edit’s bounds.`
    },
    competing: {
      zh: "该地当年确有大变。",
      en: "It really changed that much there."
    },
    cells: [{id: numberOf(row, "id")}],
    measures: {ratio: tellNumber(value / before), median_ratio: tellNumber(usual), regions}
  };
}
