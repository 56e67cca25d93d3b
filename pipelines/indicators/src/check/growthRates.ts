import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {findMixedLevels} from "./mixedLevels.ts";
import {tellNumber, tellRate, type Wording} from "./wording.ts";

const rivalGap = 1; // points between two printed growth rates of one year

/**
 * Finds printed growth that its levels contradict: nominal change printed as real growth, levels of
 * two vintages (an implied deflator beyond ±5 %), nominal growth that its levels do not give.
 */
export function findGrowthFaults(rows: readonly Row[], wording: Wording): Draft[] {
  const constant = rows.filter((row) => textOf(row, "basis") === "constant");
  const nominal = rows.filter(
    (row) =>
      textOf(row, "basis") === "nominal" && numberOf(row, "place") === 1 && row["across"] !== true
  );
  const copied = constant.filter(isNominal);
  const ids = new Set(copied.map((row) => numberOf(row, "id")));
  const distinct = [...groupRows(copied, (row) => textOf(row, "id")).values()];
  return [
    ...distinct.map((group) => nominalDraft(group, wording)),
    ...findMixedLevels(rows.filter((row) => !ids.has(numberOf(row, "id"))), wording),
    ...nominal.flatMap((row) => offDraft(row, wording))
  ];
}

// Equal to the change of current prices to the digit, where a rival prints another growth.
function isNominal(row: Row): boolean {
  const [growth, change] = [numberOf(row, "growth"), numberOf(row, "nominal")];
  const rounding = numberOf(row, "half_unit") + numberOf(row, "nominal_half");
  return (
    Math.abs(growth - change) <= rounding + 1e-9 &&
    numberOf(row, "most") - numberOf(row, "least") > rivalGap &&
    Math.abs(growth) > 1
  );
}

function nominalDraft(group: readonly Row[], wording: Wording): Draft {
  const [row = {}] = group;
  const {place, name, year} = subjectOf(row, wording);
  const growth = numberOf(row, "growth");
  const rival =
    Math.abs(numberOf(row, "most") - growth) > Math.abs(numberOf(row, "least") - growth)
      ? numberOf(row, "most")
      : numberOf(row, "least");
  return {
    ...baseOf(row),
    code: "NOMINAL_AS_REAL",
    score: 90,
    message: {
      zh:
        `${place.zh}${year}年${name.zh}印${tellNumber(growth)}%，恰是现价总量之比；` +
        `其他来源的不变价增速为${tellNumber(rival)}%。`,
      en:
        `${place.en} ${year}: ${name.en} is printed ${tellNumber(growth)}%, exactly the change at ` +
        `current prices; another source gives ${tellNumber(rival)}% at constant prices.`
    },
    competing: {
      zh: "当年价格总水平不变，两种增速偶然相等。",
      en: "Prices did not change that year and both rates happen to agree."
    },
    cells: [
      {id: numberOf(row, "id"), expected: rival},
      {id: numberOf(row, "previous_row")},
      {id: numberOf(row, "level_row")}
    ],
    measures: {nominal: tellRate(numberOf(row, "nominal")), rival}
  };
}

function offDraft(row: Row, wording: Wording): Draft[] {
  const [growth, change] = [numberOf(row, "growth"), numberOf(row, "nominal")];
  const gap = Math.abs(growth - change);
  const rounding = numberOf(row, "half_unit") + numberOf(row, "nominal_half");
  if (gap <= rounding + 1) return [];
  const {place, name, year} = subjectOf(row, wording);
  const source = wording.source(textOf(row, "level_source_id"));
  return [
    {
      ...baseOf(row),
      code: "GROWTH_OFF_LEVEL",
      score: Math.min(58, 44 + 2 * gap),
      message: {
        zh:
          `${place.zh}${year}年${name.zh}印${tellNumber(growth)}%，由两年总量算得${tellRate(change)}%` +
          `（《${source.zh}》）。`,
        en:
          `${place.en} ${year}: ${name.en} is printed ${tellNumber(growth)}%, the levels of both ` +
          `years give ${tellRate(change)}% (“${source.en}”).`
      },
      competing: {
        zh: "增速按可比口径计算，上年基数已调整而没有公布。",
        en: "The growth is on a comparable basis: last year’s base was revised and not republished."
      },
      cells: [
        {id: numberOf(row, "id")},
        {id: numberOf(row, "previous_row")},
        {id: numberOf(row, "level_row")}
      ],
      measures: {printed: growth, computed: tellRate(change)}
    }
  ];
}

function subjectOf(row: Row, wording: Wording) {
  return {
    place: wording.regions([textOf(row, "region_id")]),
    name: wording.indicators([textOf(row, "indicator_id")]),
    year: numberOf(row, "year")
  };
}

function baseOf(row: Row) {
  return {
    regions: [textOf(row, "region_id")],
    indicators: [textOf(row, "indicator_id")],
    periods: [textOf(row, "year")],
    sources: [textOf(row, "source_id")]
  };
}
