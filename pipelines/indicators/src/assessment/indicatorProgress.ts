import {type ScoredIndicator} from "@xianzhi/catalog/assessmentSystem";
import {type FigureIndex} from "../plan/figureIndex.ts";
import {type ChangeRow} from "../plan/martRows.ts";

/** A region's change of one indicator beside the benchmark's, or why it cannot be given. */
export interface ComparedChange {
  readonly change: number | null; // per cent or points a year, good being up
  readonly benchmarkChange: number | null;
  readonly reason: string | null;
}

/** What changes are read from. */
export interface ChangeSources {
  readonly figures: FigureIndex;
  readonly changeOf: (region: string, indicator: string, year: number) => ChangeRow | undefined;
  readonly benchmark: string;
}

/**
 * Returns the change of the year that an indicator's progress is scored by. A growth indicator is
 * itself the change; the others take the mart's, which crosses no break and mixes no vintages.
 * Where a fall is good, both signs are turned.
 */
export function yearChange(
  {indicator, progress, direction}: ScoredIndicator,
  region: string,
  year: number,
  {figures, changeOf, benchmark}: ChangeSources
): ComparedChange {
  if (progress === "growth_only") {
    const at = (place: string) => figures(place, indicator).figures.get(year)?.value ?? null;
    return explained(at(region), at(benchmark), null);
  }
  const row = changeOf(region, indicator, year);
  const sign = direction === "down" ? -1 : 1;
  const turned = (value: number | null | undefined) => (value == null ? null : sign * value);
  return explained(turned(row?.change), turned(row?.benchmark_change), row?.reason ?? null);
}

/**
 * Returns the mean yearly change since the base year, on the scale of yearChange: points divided by
 * the years, growth compounded. Growth indicators are chained only where every year is there.
 */
export function paceSince(
  one: ScoredIndicator,
  region: string,
  baseYear: number,
  year: number,
  sources: ChangeSources
): ComparedChange {
  const pace = (place: string) =>
    one.progress === "growth_only"
      ? chained(one.indicator, place, baseYear, year, sources)
      : spanPace(one, place, baseYear, year, sources);
  const [own, other] = [pace(region), pace(sources.benchmark)];
  return explained(own.value, other.value, own.reason);
}

function explained(
  change: number | null,
  benchmarkChange: number | null,
  reason: string | null
): ComparedChange {
  if (change === null) return {change, benchmarkChange, reason: reason ?? "MISSING_INPUT"};
  return {change, benchmarkChange, reason: benchmarkChange === null ? "BENCHMARK_MISSING" : null};
}

function spanPace(
  {indicator, progress, direction}: ScoredIndicator,
  place: string,
  baseYear: number,
  year: number,
  {figures}: ChangeSources
): {readonly value: number | null; readonly reason: string | null} {
  const pair = figures(place, indicator).pairsFrom(baseYear).get(year);
  if (!pair || pair.reason !== null) return {value: null, reason: pair?.reason ?? "MISSING_INPUT"};
  const years = year - baseYear;
  const sign = direction === "down" ? -1 : 1;
  const [from, to] = [pair.start.value, pair.end.value];
  if (progress === "points") return {value: (sign * (to - from)) / years, reason: null};
  if (from <= 0 || to <= 0) return {value: null, reason: "NONPOSITIVE_VALUE"};
  return {value: sign * 100 * ((to / from) ** (1 / years) - 1), reason: null};
}

function chained(
  indicator: string,
  place: string,
  baseYear: number,
  year: number,
  {figures}: ChangeSources
): {readonly value: number | null; readonly reason: string | null} {
  const known = figures(place, indicator).figures;
  const links = Array.from({length: year - baseYear}, (_, i) => known.get(baseYear + i + 1)?.value);
  if (links.length === 0 || links.includes(undefined))
    return {value: null, reason: "MISSING_INPUT"};
  const product = links.reduce((total: number, growth) => total * (1 + (growth ?? 0) / 100), 1);
  return product > 0
    ? {value: 100 * (product ** (1 / links.length) - 1), reason: null}
    : {value: null, reason: "NONPOSITIVE_VALUE"};
}
