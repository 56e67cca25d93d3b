import {sum} from "simple-statistics";
import {allPresent, type Figures, isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** Whether a city's total contains a county that the province manages directly. */
export type Scope = "incl" | "excl" | "unknown";

/** A city's printed total. */
export interface CityTotal {
  readonly value: number | null;
  readonly scope: Scope; // for the direct county that lies in this city
}

/** A province as sum of its cities. */
export interface ProvinceSum {
  readonly total: number; // direct counties counted exactly once
  readonly naive: number; // all printed rows added, double where a city includes its county
}

/**
 * Returns the sum of cities and directly managed counties, each counted once: a county inside an
 * inclusive city total is not added again. `direct[i]` lies in `cities[i]`, null where the city has
 * none. Null with SCOPE_UNKNOWN or MISSING_INPUT.
 */
export function sumCities(cities: readonly CityTotal[], direct: Figures): Result<ProvinceSum> {
  const totals = cities.map(({value}) => value);
  if (totals.length === 0 || !allPresent(totals)) return refused("MISSING_INPUT");
  if (cities.some(({scope}, i) => scope === "unknown" && isPresent(direct[i]))) {
    return refused("SCOPE_UNKNOWN", totals.length);
  }
  const counties = cities.map((_, i) => direct[i] ?? 0);
  const outside = counties.map((value, i) => (cities[i]?.scope === "excl" ? value : 0));
  const total = sum(totals) + sum(outside);
  return computed({total, naive: sum(totals) + sum(counties)}, totals.length + direct.length);
}

/**
 * Returns whether a city total includes the direct county, inferred from its members' sum:
 * `others` are all members but that county, `tolerance` is in the unit of the figures.
 * SCOPE_UNKNOWN when neither reading fits, or both do.
 */
export function inferScope(
  city: number | null,
  others: Figures,
  county: number | null,
  tolerance: number
): Result<Scope> {
  if (!isPresent(city) || !isPresent(county) || !allPresent(others))
    return refused("MISSING_INPUT");
  const without = Math.abs(city - sum(others)) <= tolerance;
  const within = Math.abs(city - sum(others) - county) <= tolerance;
  if (without === within) return refused("SCOPE_UNKNOWN", others.length + 2);
  return computed(within ? "incl" : "excl", others.length + 2, [], "estimated");
}
