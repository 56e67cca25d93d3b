import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import type {Switches} from "@xianzhi/methods/switches";

/** A unit the headline judges: a member, the group's aggregate, or a region for reference. */
export interface Unit {
  readonly scope: string;
  readonly regionId: string;
}

/** One position of the plan's switches, before a measure adds its reading and a unit its scope. */
export interface Position {
  readonly baseYear: number;
  readonly rule: string;
  readonly benchmark: {readonly id: string; readonly region: string | null}; // null: not loaded
}

/** Returns every position that the plan's switches can take. */
export function listPositions({base_years, period_rules, benchmarks}: PlanHeadline): Position[] {
  return base_years.flatMap(({year}) =>
    period_rules.flatMap(({id: rule}) =>
      benchmarks.map(({id, region}) => ({baseYear: year, rule, benchmark: {id, region}}))
    )
  );
}

/** Returns a position as the switches that a verdict is given under. */
export function switchesOf(
  {deadline_year}: PlanHeadline,
  {baseYear, rule}: Position,
  reading: string
): Switches {
  return {baseYear, rule, reading, deadline: deadline_year};
}

/**
 * Returns whether the plan's defaults say this position, of a unit in one of its default scopes.
 */
export function isDefault(
  headline: PlanHeadline,
  {scope}: Unit,
  {baseYear, rule, benchmark}: Position
): boolean {
  return (
    baseYear === headline.default_base_year &&
    rule === headline.default_period_rule &&
    benchmark.id === headline.default_benchmark &&
    headline.default_scopes.includes(scope)
  );
}
