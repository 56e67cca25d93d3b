import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, numberOrNull, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {tellNumber, tellYears, type Wording} from "./wording.ts";

const usualDeflator = 5; // per cent: prices of a year, where vintages are not mixed
const rivalGap = 1; // points between two printed growth rates of one year

/**
 * Finds printed growth that its levels contradict: nominal change printed as real growth, levels of
 * two vintages (an implied deflator beyond ±5 %), nominal growth that its levels do not give.
 */
export function findGrowthFaults(rows: readonly Row[], wording: Wording): Draft[] {
  const constant = rows.filter((row) => textOf(row, "basis") === "constant");
  const nominal = rows.filter(
    (row) => textOf(row, "basis") === "nominal" && numberOf(row, "place") === 1
  );
  const copied = constant.filter(isNominal);
  const ids = new Set(copied.map((row) => numberOf(row, "id")));
  const mixed = constant.filter(
    (row) => Math.abs(excessOf(row)) > usualDeflator && !ids.has(numberOf(row, "id"))
  );
  const key = (row: Row) =>
    ["level_id", "year"].map((name) => textOf(row, name)).join("|");
  const distinct = [...groupRows(copied, (row) => textOf(row, "id")).values()];
  return [
    ...distinct.map((group) => nominalDraft(group, wording)),
    ...[...groupRows(mixed, key).values()].map((group) => mixedDraft(group, wording)),
    ...nominal.flatMap((row) => offDraft(row, wording))
  ];
}

// What the implied deflator says beyond consumer prices, where they are known.
function excessOf(row: Row): number {
  const [deflator, inflation] = [numberOf(row, "deflator"), numberOrNull(row, "inflation")];
  const shared = inflation !== null && inflation * deflator > 0 ? inflation : 0;
  return Math.abs(shared) > Math.abs(deflator) ? 0 : deflator - shared;
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
    cells: [{id: numberOf(row, "id"), expected: rival}, {id: numberOf(row, "level_row")}],
    measures: {nominal: tellNumber(numberOf(row, "nominal")), rival}
  };
}

function mixedDraft(group: readonly Row[], wording: Wording): Draft {
  const worst =
    group.toSorted((a, b) => Math.abs(excessOf(b)) - Math.abs(excessOf(a)))[0] ?? {};
  const regions = group.map((row) => textOf(row, "region_id"));
  const [place, all] = [wording.regions([textOf(worst, "region_id")]), wording.regions(regions)];
  const level = wording.indicators([textOf(worst, "level_id")]);
  const source = wording.source(textOf(worst, "level_source_id"));
  const deflator = numberOf(worst, "deflator");
  const [change, growth] = [numberOf(worst, "nominal"), numberOf(worst, "growth")].map(tellNumber);
  const year = textOf(worst, "year");
  return {
    code: "MIXED_VINTAGES",
    score: 52 + Math.min(14, Math.abs(excessOf(worst))) + Math.min(6, new Set(regions).size),
    regions,
    indicators: group.flatMap((row) => [textOf(row, "level_id"), textOf(row, "indicator_id")]),
    periods: [year],
    sources: group.map((row) => textOf(row, "level_source_id")),
    message: {
      zh:
        `${all.zh}${year}年${level.zh}与上年不像同一口径：${place.zh}名义变动${change}%，` +
        `公布的实际增速${growth}%，隐含缩减指数变动${tellNumber(deflator)}%（《${source.zh}》）。`,
      en:
        `${all.en}: ${level.en} of ${year} and of the year before seem of different vintages: in ` +
        `${place.en} the nominal change is ${change}%, the published real growth ${growth}%, the ` +
        `implied deflator ${tellNumber(deflator)}% (“${source.en}”).`
    },
    competing: {
      zh: "当年该部门价格确有大变，如农产品涨价。",
      en: "Prices of that sector really changed that much, as farm prices did in some years."
    },
    cells: group
      .slice(0, 6)
      .flatMap((row) => [{id: numberOf(row, "level_row")}, {id: numberOf(row, "id")}]),
    measures: {
      implied_deflator: tellNumber(deflator),
      beyond_prices: tellNumber(excessOf(worst)),
      series: group.length
    }
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
          `${place.zh}${year}年${name.zh}印${tellNumber(growth)}%，由总量算得${tellNumber(change)}%` +
          `（《${source.zh}》）。`,
        en:
          `${place.en} ${year}: ${name.en} is printed ${tellNumber(growth)}%, the levels give ` +
          `${tellNumber(change)}% (“${source.en}”).`
      },
      competing: {
        zh: "增速按可比口径计算，上年基数已调整而没有公布。",
        en: "The growth is on a comparable basis: last year’s base was revised and not republished."
      },
      cells: [{id: numberOf(row, "id")}, {id: numberOf(row, "level_row")}],
      measures: {printed: growth, computed: tellNumber(change)}
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
