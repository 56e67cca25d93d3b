import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, numberOrNull, textOf} from "./cells.ts";
import type {Bilingual, Draft} from "./finding.ts";
import {tellNumber, tellRate, type Wording} from "./wording.ts";

const usualDeflator = 5; // per cent: prices of a year, where vintages are not mixed
const usualSeam = 8; // the same between two sources, which round and define each in its way

/**
 * Finds levels of two years that are not of one vintage or definition: those whose printed real
 * growth implies a deflator beyond ±5 % and known prices, and those of two sources that the printed
 * growth contradicts by more than eight points.
 */
export function findMixedLevels(rows: readonly Row[], wording: Wording): Draft[] {
  const mixed = rows.filter(isMixed);
  const key = (row: Row) =>
    ["level_id", "year", "across"].map((name) => textOf(row, name)).join("|");
  return [...groupRows(mixed, key).values()].map((group) => draftOf(group, wording));
}

function isMixed(row: Row): boolean {
  const across = row["across"] === true;
  if (textOf(row, "basis") !== "constant" && !across) return false;
  return Math.abs(excessOf(row)) > (across ? usualSeam : usualDeflator);
}

// What the implied deflator says beyond consumer prices, where they are known.
function excessOf(row: Row): number {
  const deflator = numberOf(row, "deflator");
  const inflation = textOf(row, "basis") === "constant" ? numberOrNull(row, "inflation") : null;
  const shared = inflation !== null && inflation * deflator > 0 ? inflation : 0;
  return Math.abs(shared) > Math.abs(deflator) ? 0 : deflator - shared;
}

function draftOf(group: readonly Row[], wording: Wording): Draft {
  const worst =
    group.toSorted((a, b) => Math.abs(excessOf(b)) - Math.abs(excessOf(a)))[0] ?? {};
  const regions = group.map((row) => textOf(row, "region_id"));
  return {
    code: "MIXED_VINTAGES",
    score: 52 + Math.min(14, Math.abs(excessOf(worst))) + Math.min(6, new Set(regions).size),
    regions,
    indicators: group.flatMap((row) => [textOf(row, "level_id"), textOf(row, "indicator_id")]),
    periods: [textOf(worst, "year")],
    sources: group.flatMap((row) => [
      textOf(row, "level_source_id"),
      textOf(row, "previous_source_id")
    ]),
    message: messageOf(worst, regions, wording),
    competing:
      textOf(worst, "basis") === "constant"
        ? {
            zh: "当年该部门价格确有大变，如农产品涨价。",
            en: "Prices of that sector really changed that much, as farm prices did in some years."
          }
        : {
            zh: "其中一个来源的数或增速印错。",
            en: "One source misprints its figure, or the growth."
          },
    cells: group
      .slice(0, 6)
      .flatMap((row) =>
        ["previous_row", "level_row", "id"].map((name) => ({id: numberOf(row, name)}))
      ),
    measures: {
      implied_deflator: tellRate(numberOf(worst, "deflator")),
      beyond_prices: tellRate(excessOf(worst)),
      series: group.length
    }
  };
}

function messageOf(worst: Row, regions: readonly string[], wording: Wording): Bilingual {
  const [place, all] = [wording.regions([textOf(worst, "region_id")]), wording.regions(regions)];
  const level = wording.indicators([textOf(worst, "level_id")]);
  const [source, earlier] = ["level_source_id", "previous_source_id"].map((name) =>
    wording.source(textOf(worst, name))
  );
  const year = numberOf(worst, "year");
  const [change, growth] = [
    tellRate(numberOf(worst, "nominal")),
    tellNumber(numberOf(worst, "growth"))
  ];
  const real = textOf(worst, "basis") === "constant";
  const deflator = tellRate(numberOf(worst, "deflator"));
  const from =
    source?.zh === earlier?.zh
      ? {zh: `《${source?.zh}》`, en: `“${source?.en}”`}
      : {
          zh: `${year - 1}年取自《${earlier?.zh}》，${year}年取自《${source?.zh}》`,
          en: `${year - 1} from “${earlier?.en}”, ${year} from “${source?.en}”`
        };
  return {
    zh:
      `${all.zh}${year}年${level.zh}与上年不像同一口径：${place.zh}两年总量之比${change}%，公布的` +
      (real ? `实际增速${growth}%，隐含缩减指数变动${deflator}%（${from.zh}）。` : `增速${growth}%（${from.zh}）。`),
    en:
      `${all.en}: ${level.en} of ${year} and of the year before seem of different vintages: in ` +
      `${place.en} the levels change by ${change}%, the published ` +
      (real
        ? `real growth is ${growth}%, the implied deflator ${deflator}% (${from.en}).`
        : `growth is ${growth}% (${from.en}).`)
  };
}
