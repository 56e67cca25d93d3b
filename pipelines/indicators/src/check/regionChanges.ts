import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import type {Wording} from "./wording.ts";

/**
 * Finds regions that became another kind of region, or another area, within their series: breaks
 * that the catalogue declares for a region as a whole, with figures on both sides.
 */
export function findRegionChanges(rows: readonly Row[], wording: Wording): Draft[] {
  return rows.map((row): Draft => {
    const region = textOf(row, "region_id");
    const place = wording.regions([region]);
    const [year, note] = [
      textOf(row, "year"),
      {zh: textOf(row, "note_zh"), en: textOf(row, "note_en")}
    ];
    return {
      code: "REGION_CHANGED",
      score: 53,
      regions: [region],
      indicators: [],
      periods: [year],
      sources: [],
      message: {
        zh: `${place.zh}在${year}年改变：${note.zh}；前后共${numberOf(row, "indicators")}个指标的序列跨过此处。`,
        en: `${place.en} changed in ${year}: ${note.en}; series of ${numberOf(row, "indicators")} indicators cross it.`
      },
      competing: {
        zh: "只改名称与代码，辖区未变，序列仍可比。",
        en: "Only name and code changed, the area did not, and the series stay comparable."
      },
      cells: [{id: numberOf(row, "before_row")}, {id: numberOf(row, "after_row")}],
      measures: {indicators: numberOf(row, "indicators")},
      known: {zh: `已登记：${note.zh}。`, en: `Declared: ${note.en}.`}
    };
  });
}
