import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {tellNumber, tellPercent, tellYears, type Wording} from "./wording.ts";

/** Finds parts that exceed their whole; one finding a pair of indicators and source. */
export function findParts(rows: readonly Row[], wording: Wording): Draft[] {
  const key = (row: Row) =>
    ["indicator_id", "whole_id", "source_id"].map((name) => textOf(row, name)).join("|");
  return [...groupRows(rows, key).values()].map((group) => partDraft(group, wording));
}

/** Finds figures outside what their indicator can be, one finding each. */
export function findRanges(rows: readonly Row[], wording: Wording): Draft[] {
  return rows.map((row) => {
    const place = wording.regions([textOf(row, "region_id")]);
    const name = wording.measured(textOf(row, "indicator_id"));
    const [value, low, high] = [
      numberOf(row, "value"),
      numberOf(row, "low"),
      numberOf(row, "high")
    ];
    const year = textOf(row, "year");
    return {
      code: "VALUE_OUT_OF_RANGE",
      score: 78,
      regions: [textOf(row, "region_id")],
      indicators: [textOf(row, "indicator_id")],
      periods: [year],
      sources: [textOf(row, "source_id")],
      message: {
        zh: `${place.zh}${year}年${name.zh}印${tellNumber(value)}，不在${low}至${high}之间。`,
        en: `${place.en} ${year}: ${name.en} is printed ${tellNumber(value)}, not in ${low} to ${high}.`
      },
      competing: {
        zh: "单位或写法不同（如以小数印百分数、以上年=100印增速）。",
        en: "Another unit or notation, such as a share printed as a fraction or an index as growth."
      },
      cells: [{id: numberOf(row, "id")}],
      measures: {low, high}
    };
  });
}

function partDraft(group: readonly Row[], wording: Wording): Draft {
  const excess = (row: Row) =>
    numberOf(row, "value") / (numberOf(row, "factor") * numberOf(row, "whole_value")) - 1;
  const worst = group.toSorted((a, b) => excess(b) - excess(a))[0] ?? {};
  const regions = group.map((row) => textOf(row, "region_id"));
  const years = group.map((row) => numberOf(row, "year"));
  const pair = [textOf(worst, "indicator_id"), textOf(worst, "whole_id")];
  const [place, part, whole] = [
    wording.regions([textOf(worst, "region_id")]),
    wording.indicators(pair.slice(0, 1)),
    wording.indicators(pair.slice(1))
  ];
  const [value, total] = [numberOf(worst, "value"), numberOf(worst, "whole_value")];
  const factor = numberOf(worst, "factor");
  const limit = factor === 1 ? "" : ` × ${factor}`;
  const all = wording.regions(regions);
  return {
    code: "PART_EXCEEDS_WHOLE",
    score: Math.min(86, 72 + 60 * excess(worst)),
    regions,
    indicators: pair,
    periods: years.map(String),
    sources: [textOf(worst, "source_id")],
    message: {
      zh:
        `${all.zh}${tellYears(years)}年${part.zh}大于${whole.zh}${limit}：${place.zh}` +
        `${textOf(worst, "year")}年${tellNumber(value)}对${tellNumber(total)}，超出${tellPercent(excess(worst))}。`,
      en:
        `${all.en} ${tellYears(years)}: ${part.en} exceeds ${whole.en}${limit}: ${place.en} ` +
        `${textOf(worst, "year")} ${tellNumber(value)} against ${tellNumber(total)}, ` +
        `${tellPercent(excess(worst))} too much.`
    },
    competing: {
      zh: "两数的范围不同（如本外币与人民币、全部机构与银行），或其中一数属于别的年份。",
      en: "The two differ in scope (all currencies and local ones, all institutions and banks), or one belongs to another year."
    },
    cells: group
      .slice(0, 6)
      .flatMap((row) => [{id: numberOf(row, "id")}, {id: numberOf(row, "whole_row")}]),
    measures: {excess: tellPercent(excess(worst)), figures: group.length}
  };
}
