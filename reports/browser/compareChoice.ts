import type {Comparison} from "./comparison.ts";
import {readUrlState, writeQuery} from "./urlState.ts";

/** The ways a comparison can be looked at. */
export const compareViews = ["table", "dumbbell", "slope", "scatter"] as const;
export type CompareView = (typeof compareViews)[number];

/** What is compared; the address says the same. */
export interface CompareChoice {
  readonly regions: readonly string[]; // up to 4
  readonly indicators: readonly string[]; // up to 12
  readonly years: readonly [from: number, to: number];
  readonly view: CompareView;
}

export const mostRegions = 4;
export const mostIndicators = 12;

const presetRegions = 3;
const presetIndicators = 4;
const presetSpan = 4; // years

/**
 * Returns the choice an address makes, filled up from the first assessed regions
 * and the headline indicators, and the parts of it that are unknown here.
 */
export function readChoice(
  query: string,
  comparison: Comparison
): {readonly choice: CompareChoice; readonly ignored: readonly string[]} {
  const {regions, indicators} = comparison;
  const state = readUrlState(query, {
    c: (value) => regions.some(({id}) => id === value),
    i: (value) => indicators.some(({id}) => id === value),
    y: (value) => /^\d{4}-\d{4}$/.test(value),
    v: (value) => compareViews.some((view) => view === value)
  });
  const places = orPreset(state.values("c"), presetPlaces(comparison)).slice(0, mostRegions);
  const preset = indicators.slice(0, presetIndicators).map(({id}) => id);
  const what = orPreset(state.values("i"), preset).slice(0, mostIndicators);
  const [from, to] = (state.values("y")[0] ?? "").split("-").map(Number);
  const view = compareViews.find((candidate) => candidate === state.values("v")[0]) ?? "table";
  const years =
    from === undefined || to === undefined || from >= to
      ? presetYears(comparison, places, what)
      : ([from, to] as const);
  return {choice: {regions: places, indicators: what, years, view}, ignored: state.ignored};
}

/** Returns the query of an address that makes this choice. */
export function writeChoice({regions, indicators, years, view}: CompareChoice): string {
  return writeQuery({c: regions, i: indicators, y: [years.join("-")], v: [view]});
}

function orPreset(values: readonly string[], preset: readonly string[]): readonly string[] {
  return values.length > 0 ? values : preset;
}

function presetPlaces({regions}: Comparison): string[] {
  const assessed = regions.filter(({isAssessed}) => isAssessed);
  const first = assessed[0];
  const mates = assessed.filter(({classId}) => classId === first?.classId);
  return (mates.length > 0 ? mates : regions).slice(0, presetRegions).map(({id}) => id);
}

// The newest year in which half of what is asked for has a figure.
function presetYears(
  {figures}: Comparison,
  regions: readonly string[],
  indicators: readonly string[]
): readonly [number, number] {
  const counts = new Map<number, number>();
  for (const region of regions) {
    for (const indicator of indicators) {
      for (const {year, value} of figures(region, indicator)) {
        if (value !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
      }
    }
  }
  const enough = [...counts].filter(([, n]) => n * 2 >= regions.length * indicators.length);
  const to = Math.max(...enough.map(([year]) => year));
  return Number.isFinite(to) ? [to - presetSpan, to] : [0, 1];
}
