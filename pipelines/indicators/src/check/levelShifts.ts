import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, numberOrNull, textOf} from "./cells.ts";
import {connect} from "./connect.ts";
import type {Draft} from "./finding.ts";
import {levelShiftDraft, type Shift} from "./levelShiftDraft.ts";
import type {Wording} from "./wording.ts";

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
      ? textOf(one.declared ?? {}, "note_zh") === textOf(other.declared ?? {}, "note_zh")
      : derive(one.indicatorId, other.indicatorId, terms) ||
        one.regions.join() === other.regions.join());
  return connect(shifts, belong).map((group) => levelShiftDraft(group, wording));
}

function derive(
  one: string,
  other: string,
  terms: ReadonlyMap<string, ReadonlySet<string>>
): boolean {
  return (
    one === other || terms.get(one)?.has(other) === true || terms.get(other)?.has(one) === true
  );
}

type Declared = (indicator: string, year: number, regions: readonly string[]) => Row | undefined;

function declaredBy(breaks: readonly Row[]): Declared {
  const byIndicator = groupRows(
    breaks,
    (row) => `${textOf(row, "indicator_id")}|${textOf(row, "year")}`
  );
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
    example: row,
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
    example: {...row, example_region_id: textOf(row, "region_id")},
    size: Math.max(...group.map((one) => Math.abs(numberOf(one, "jump")))),
    z: Math.max(...group.map((one) => Math.abs(numberOf(one, "z")))),
    inPoints: row["in_points"] === true,
    declared: declared(indicatorId, year, regions)
  };
}
