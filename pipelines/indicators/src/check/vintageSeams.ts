import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {tellPercent, tellYears, type Wording} from "./wording.ts";

/** Finds series of one source that go from one vintage to another; one finding a source. */
export function findVintageSeams(rows: readonly Row[], wording: Wording): Draft[] {
  const key = (row: Row) => `${textOf(row, "source_id")}|${textOf(row, "indicator_id")}`;
  return [...groupRows(rows, key).values()].map((group): Draft => {
    const [row = {}] = group;
    const regions = group.map((one) => textOf(one, "region_id"));
    const years = group.map((one) => numberOf(one, "year"));
    const names = wording.indicators([textOf(row, "indicator_id")]);
    const place = wording.regions(regions);
    const source = wording.source(textOf(row, "source_id"));
    const change = numberOf(row, "value") / numberOf(row, "previous_value") - 1;
    return {
      code: "MIXED_VINTAGES",
      score: 64,
      regions,
      indicators: [textOf(row, "indicator_id")],
      periods: years.map(String),
      sources: [textOf(row, "source_id")],
      message: {
        zh:
          `《${source.zh}》中${place.zh}${names.zh}一列在${tellYears(years)}年换了版本` +
          `（${textOf(row, "previous_vintage_id")} → ${textOf(row, "vintage_id")}），` +
          `跨年变动${tellPercent(change)}不可用。`,
        en:
          `In “${source.en}” the series of ${names.en} for ${place.en} changes vintage in ` +
          `${tellYears(years)} (${textOf(row, "previous_vintage_id")} → ${textOf(row, "vintage_id")}); ` +
          `the change of ${tellPercent(change)} across it is not usable.`
      },
      competing: {
        zh: "两个版本在该年恰好一致。",
        en: "The two vintages happen to agree in that year."
      },
      cells: group
        .slice(0, 6)
        .flatMap((one) => [{id: numberOf(one, "previous_row")}, {id: numberOf(one, "id")}]),
      measures: {change: tellPercent(change)}
    };
  });
}
