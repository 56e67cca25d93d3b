import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, numberOrNull, textOf} from "./cells.ts";
import {connect} from "./connect.ts";
import type {Bilingual, Draft} from "./finding.ts";
import {tellPercent, type Wording} from "./wording.ts";

/** One movement of a level at once, of a region or of a group of siblings. */
interface Shift {
  readonly indicatorId: string;
  readonly year: number;
  readonly regions: readonly string[];
  readonly sources: readonly string[];
  readonly ids: readonly number[];
  readonly size: number; // of the level
  readonly z: number;
  readonly inPoints: boolean;
  readonly declared: Row | undefined;
}

/**
 * Finds levels that move at once, far from how they move in the years around: at a break that the
 * catalogue declares, or without one. `scattered` are the years in which several siblings jump each
 * its own way. Shifts of one declared event, and of indicators that derive from each other, are one
 * finding.
 */
export function findLevelShifts(
  rows: readonly Row[],
  scattered: readonly (readonly Row[])[],
  breaks: readonly Row[],
  terms: ReadonlyMap<string, ReadonlySet<string>>,
  explained: ReadonlySet<number>,
  wording: Wording
): Draft[] {
  const declared = declaredBy(breaks);
  const shifts = [
    ...rows
      .map((row) => ({row, shift: shiftOf(row, declared)}))
      .filter(({row, shift}) => counts(shift, row) && !shift.ids.every((id) => explained.has(id)))
      .map(({shift}) => shift),
    ...scattered.map((group) => scatteredShift(group, declared))
  ];
  const belong = (one: Shift, other: Shift): boolean =>
    one.year === other.year &&
    (one.declared || other.declared
      ? textOf(one.declared ?? {}, "kind") === textOf(other.declared ?? {}, "kind")
      : derive(one.indicatorId, other.indicatorId, terms) ||
        one.regions.join() === other.regions.join());
  return connect(shifts, belong).map((group) => draftOf(group, wording));
}

function derive(
  one: string,
  other: string,
  terms: ReadonlyMap<string, ReadonlySet<string>>
): boolean {
  return one === other || terms.get(one)?.has(other) === true || terms.get(other)?.has(one) === true;
}

type Declared = (indicator: string, year: number, regions: readonly string[]) => Row | undefined;

function declaredBy(breaks: readonly Row[]): Declared {
  const byIndicator = groupRows(breaks, (row) => `${textOf(row, "indicator_id")}|${textOf(row, "year")}`);
  return (indicator, year, regions) =>
    byIndicator.get(`${indicator}|${year}`)?.find((row) => {
      const region = textOf(row, "region_id");
      return region === "" || regions.includes(region);
    });
}

function shiftOf(row: Row, declared: Declared): Shift {
  const regions = [...new Set(textOf(row, "region_ids").split(","))];
  const [indicatorId, year] = [textOf(row, "indicator_id"), numberOf(row, "year")];
  const noise = Math.max(numberOf(row, "noise"), row["in_points"] === true ? 0.1 : 0.005);
  return {
    indicatorId,
    year,
    regions,
    sources: [textOf(row, "source_id")],
    ids: [numberOf(row, "id")],
    size: numberOf(row, "shift"),
    z: Math.abs(numberOf(row, "shift")) / noise,
    inPoints: row["in_points"] === true,
    declared: declared(indicatorId, year, regions)
  };
}

// An economy that stalls or rebounds moves too: a break is a jump in the direction of the shift,
// that neither the year before prepared nor the year after takes back.
function counts(shift: Shift, row: Row): boolean {
  const size = Math.abs(shift.size);
  if (shift.declared) return shift.z >= 2;
  const step = numberOf(row, "step");
  const [before, after] = [numberOrNull(row, "previous_shift"), numberOrNull(row, "next_shift")];
  const opposed = (other: number | null) =>
    other !== null && other * shift.size < 0 && Math.abs(other) > 0.35 * size;
  const least = shift.inPoints ? 2 : 0.1;
  const sure = shift.z >= (size >= 1.5 * least ? 4.5 : 6);
  const ends = numberOf(row, "low_step") * step > 0 && numberOf(row, "high_step") * step > 0;
  return (
    numberOf(row, "years") >= 4 &&
    size >= least &&
    sure &&
    ends &&
    step * shift.size > 0 &&
    Math.abs(step) >= 0.5 * size &&
    !opposed(before) &&
    !opposed(after)
  );
}

function scatteredShift(group: readonly Row[], declared: Declared): Shift {
  const [row = {}] = group;
  const regions = [...new Set(group.map((one) => textOf(one, "region_id")))];
  const [indicatorId, year] = [textOf(row, "indicator_id"), numberOf(row, "year")];
  return {
    indicatorId,
    year,
    regions,
    sources: group.map((one) => textOf(one, "source_id")),
    ids: group.map((one) => numberOf(one, "id")),
    size: Math.max(...group.map((one) => Math.abs(numberOf(one, "jump")))),
    z: Math.max(...group.map((one) => Math.abs(numberOf(one, "z")))),
    inPoints: row["in_points"] === true,
    declared: declared(indicatorId, year, regions)
  };
}

function draftOf(group: readonly Shift[], wording: Wording): Draft {
  const worst = group.toSorted((a, b) => b.z - a.z)[0];
  const largest = group
    .filter(({inPoints}) => inPoints === worst?.inPoints)
    .toSorted((a, b) => Math.abs(b.size) - Math.abs(a.size))[0];
  const year = worst?.year ?? 0;
  const declared = group.find((shift) => shift.declared)?.declared;
  const regions = group.flatMap((shift) => shift.regions);
  const indicators = group.flatMap((shift) => shift.indicatorId);
  const [place, names] = [wording.regions(regions), wording.indicators(indicators)];
  const size = tellSize(largest);
  const known: Bilingual | undefined = declared
    ? {
        zh: `已登记为序列中断：${textOf(declared, "note_zh")}。`,
        en: `Declared as a break: ${textOf(declared, "note_en")}.`
      }
    : undefined;
  return {
    code: "LEVEL_SHIFT",
    score: declared ? 68 : Math.min(52, 30 + 5 * Math.log(worst?.z ?? 1)),
    regions,
    indicators,
    periods: [String(year)],
    sources: group.flatMap((shift) => shift.sources),
    message: {
      zh:
        `${place.zh}的${names.zh}在${year}年整体跳动（最多${size}，远超相邻各年）：` +
        (declared ? `${textOf(declared, "note_zh")}。` : "像是口径或普查修订，而不是增长。"),
      en:
        `${names.en} of ${place.en} shift in ${year} (by up to ${size}, far beyond the years around): ` +
        (declared
          ? `${textOf(declared, "note_en")}.`
          : "a change of definition or a census revision rather than growth.")
    },
    competing: {
      zh: "真实的大幅变动：价格、政策或灾害。",
      en: "A real swing: prices, policy or disaster."
    },
    cells: group.flatMap(({ids}) => ids.slice(0, 4).map((id) => ({id}))).slice(0, 16),
    measures: {largest: size, series: group.length},
    ...(known ? {known} : {proposal: breakRows(group, year)})
  };
}

function tellSize(shift: Shift | undefined): string {
  if (!shift) return "";
  return shift.inPoints ? `${shift.size.toFixed(1)} pp` : tellPercent(Math.expm1(shift.size));
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
