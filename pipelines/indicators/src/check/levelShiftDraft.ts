import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {numberOf, textOf} from "./cells.ts";
import type {Bilingual, Draft} from "./finding.ts";
import {tellNumber, tellPercent, type Wording} from "./wording.ts";

/** One movement of a level at once, of a region or of a group of siblings. */
export interface Shift {
  readonly indicatorId: string;
  readonly year: number;
  readonly regions: readonly string[];
  readonly sources: readonly string[];
  readonly ids: readonly number[];
  readonly example: Row; // one region's figures of both years
  readonly size: number; // of the level
  readonly z: number;
  readonly inPoints: boolean;
  readonly declared: Row | undefined; // the break of the catalogue that tells it
}

/** Returns the finding of shifts that one event explains, or that belong together. */
export function levelShiftDraft(group: readonly Shift[], wording: Wording): Draft {
  const worst = group.toSorted((a, b) => b.z - a.z)[0];
  const largest = group
    .filter(({inPoints}) => inPoints === worst?.inPoints)
    .toSorted((a, b) => Math.abs(b.size) - Math.abs(a.size))[0];
  const year = worst?.year ?? 0;
  const declared = group.find((shift) => shift.declared)?.declared;
  const regions = group.flatMap((shift) => shift.regions);
  const indicators = group.flatMap((shift) => shift.indicatorId);
  const [place, names] = [wording.regions(regions), wording.indicators(indicators)];
  const [size, example] = [tellSize(largest), tellExample(largest, wording)];
  const cause = causeOf(declared);
  return {
    code: "LEVEL_SHIFT",
    score: declared ? 68 : Math.min(52, 30 + 5 * Math.log(worst?.z ?? 1)),
    regions,
    indicators,
    periods: [String(year)],
    sources: group.flatMap((shift) => shift.sources),
    message: {
      zh: `${place.zh}的${names.zh}在${year}年整体跳动，最多${size}，远超相邻各年（如${example.zh}）：${cause.zh}。`,
      en: `${names.en} of ${place.en} shift in ${year}, by up to ${size}, far beyond the years around (${example.en}): ${cause.en}.`
    },
    competing: competingOf(declared),
    cells: group.flatMap(cellsOf).slice(0, 16),
    measures: {largest: size, series: group.length},
    ...(declared
      ? {known: {zh: `已登记为序列中断：${cause.zh}。`, en: `Declared as a break: ${cause.en}.`}}
      : {proposal: breakRows(group, year)})
  };
}

function causeOf(declared: Row | undefined): Bilingual {
  return declared
    ? {zh: textOf(declared, "note_zh"), en: textOf(declared, "note_en")}
    : {
        zh: "像是口径或普查修订，而不是增长",
        en: "a change of definition or a census revision rather than growth"
      };
}

// A census re-bases what really grew as well; a new definition may hide a real swing.
function competingOf(declared: Row | undefined): Bilingual {
  if (!declared) {
    return {
      zh: "真实的大幅变动：价格、政策或灾害。",
      en: "A real swing: prices, policy or disaster."
    };
  }
  return textOf(declared, "kind").endsWith("census")
    ? {
        zh: "跳动中也有当年真实的增减，只有修订后的历史数或公布的可比增速能分开。",
        en: "Part of it is real: only a back-revised series or published comparable growth can tell."
      }
    : {
        zh: "口径改变与真实的增减恰在同一年。",
        en: "A real swing fell in the year the definition changed."
      };
}

function tellSize(shift: Shift | undefined): string {
  if (!shift) return "";
  return shift.inPoints ? `${shift.size.toFixed(1)} pp` : tellPercent(Math.expm1(shift.size));
}

function tellExample(shift: Shift | undefined, wording: Wording): Bilingual {
  const row = shift?.example ?? {};
  const place = wording.regions([textOf(row, "example_region_id")]);
  const name = wording.measured(textOf(row, "indicator_id"));
  const [from, to] = ["previous_value", "value"].map((side) => tellNumber(numberOf(row, side)));
  return {
    zh: `${place.zh}${name.zh}由${from}变为${to}`,
    en: `${name.en} of ${place.en} goes from ${from} to ${to}`
  };
}

function cellsOf({ids, example}: Shift) {
  const before = {id: numberOf(example, "previous_id")};
  return [before, ...ids.slice(0, 4).map((id) => ({id}))];
}

function breakRows(group: readonly Shift[], year: number) {
  const pairs = group.flatMap(({indicatorId, regions}) =>
    regions.map((region) => `${indicatorId},${region}`)
  );
  return {
    file: "catalog/series_breaks.csv",
    rows: [...new Set(pairs)].toSorted().map((pair) => {
      const [indicator_id = "", region_id = ""] = pair.split(",");
      return {indicator_id, region_id, year: String(year), kind: "source"};
    })
  };
}
