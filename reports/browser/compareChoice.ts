import {presetIndicators, presetPlaces, presetYears} from "./comparePreset.ts";
import type {Comparison} from "./comparison.ts";
import {readUrlState, writeQuery} from "./urlState.ts";
import {listYears} from "./years.ts";

/** The ways a comparison can be looked at. */
export const compareViews = ["table", "dumbbell", "slope", "scatter"] as const;
export type CompareView = (typeof compareViews)[number];

/** The ways in which peers of a region can be found. */
export const peerGroups = ["class", "alike", "adjoining", "rank"] as const;
export type PeerGroup = (typeof peerGroups)[number];

/** What is compared; the address says the same. */
export interface CompareChoice {
  readonly regions: readonly string[]; // up to 4, in the order chosen
  readonly group: PeerGroup | null; // of the first region's peers, shown by their median
  readonly indicators: readonly string[]; // up to 12
  readonly years: readonly [from: number, to: number];
  readonly view: CompareView;
}

export const mostRegions = 4;
export const mostIndicators = 12;

/**
 * Returns the indicators an address names, or the headline ones: what has to be opened before the
 * rest of the choice can be filled up.
 */
export function readIndicators(query: string, comparison: Comparison): readonly string[] {
  const {choice} = readChoice(query, comparison);
  return choice.indicators;
}

/**
 * Returns the choice an address makes, filled up from the first assessed regions and the headline
 * indicators, and the parts of it that are unknown here or too many.
 */
export function readChoice(
  query: string,
  comparison: Comparison
): {readonly choice: CompareChoice; readonly ignored: readonly string[]} {
  const {regions, indicators} = comparison;
  const known = listYears(indicators);
  const state = readUrlState(query, {
    c: (value) => regions.some(({id}) => id === value),
    g: (value) => peerGroups.some((group) => group === value),
    i: (value) => indicators.some(({id}) => id === value),
    y: (value) => /^\d+-\d+$/.test(value) && isSpan(value.split("-").map(Number), known),
    v: (value) => compareViews.some((view) => view === value)
  });
  const places = unique(state.values("c"), presetPlaces(comparison));
  const what = unique(state.values("i"), presetIndicators(comparison));
  const [chosen, measured] = [places.slice(0, mostRegions), what.slice(0, mostIndicators)];
  const [from, to] = (state.values("y")[0] ?? "").split("-").map(Number);
  const choice: CompareChoice = {
    regions: chosen,
    group: peerGroups.find((group) => group === state.values("g")[0]) ?? null,
    indicators: measured,
    years:
      from === undefined || to === undefined
        ? presetYears(comparison, chosen, measured)
        : [from, to],
    view: compareViews.find((view) => view === state.values("v")[0]) ?? "table"
  };
  const excess = [
    ...places.slice(mostRegions).map((id) => `c=${id}`),
    ...what.slice(mostIndicators).map((id) => `i=${id}`)
  ];
  return {choice, ignored: [...state.ignored, ...excess]};
}

/** Returns the query of an address that makes this choice. */
export function writeChoice({regions, group, indicators, years, view}: CompareChoice): string {
  return writeQuery({
    c: regions,
    g: group === null ? [] : [group],
    i: indicators,
    y: [years.join("-")],
    v: [view]
  });
}

function unique(values: readonly string[], preset: readonly string[]): readonly string[] {
  return values.length > 0 ? [...new Set(values)] : preset;
}

function isSpan([from = 0, to = 0]: readonly number[], known: readonly number[]): boolean {
  return from < to && known.includes(from) && known.includes(to);
}
