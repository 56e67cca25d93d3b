import {benford} from "@xianzhi/methods/benford";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {tellNumber, type Wording} from "./wording.ts";

const nonconforming = 0.015; // mean absolute deviation of shares (Nigrini 2012)

/**
 * Screens whole batches against Benford's law, which is all it is good for: structure explains most
 * rejections, so a batch must be far off and the finding stays a notice.
 */
export function findFirstDigits(rows: readonly Row[], wording: Wording): Draft[] {
  return [...groupRows(rows, (row) => textOf(row, "source_id"))].flatMap(([sourceId, group]) => {
    const counts = new Array<number>(9).fill(0);
    for (const row of group) counts[numberOf(row, "digit") - 1] = numberOf(row, "times");
    const test = benford(counts).value;
    if (!test?.usable || test.deviation <= nonconforming || test.chiSquare <= test.critical)
      return [];
    const source = wording.source(sourceId);
    return [
      {
        code: "FIRST_DIGITS",
        score: 20,
        regions: [],
        indicators: [],
        periods: [],
        sources: [sourceId],
        message: {
          zh: `《${source.zh}》${test.n}个数的首位数字偏离本福特分布（平均偏差${tellNumber(test.deviation)}）。`,
          en: `First digits of ${test.n} figures in “${source.en}” stray from Benford’s law (mean deviation ${tellNumber(test.deviation)}).`
        },
        competing: {
          zh: "地区规模相近等结构原因；本项只作整批筛查。",
          en: "Structure, such as regions of one size; this only screens a batch."
        },
        cells: [],
        measures: {chi_square: tellNumber(test.chiSquare), critical: tellNumber(test.critical)}
      }
    ];
  });
}
