import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {type Answer, combineVerdicts} from "@xianzhi/methods/scorecard";
import {judgeByYear} from "@xianzhi/methods/switches";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import type {HeadlineInputs} from "./pairs.ts";
import {isDefault, type Position, switchesOf, type Unit} from "./positions.ts";

/**
 * Returns a unit's row of `scorecards`: whether all measures are above the benchmark in one end
 * year. One that is below fails that year, whatever the others are; to pass, all must be known. The
 * row speaks of the last year that is decided so, or of none.
 */
export function scorecardRow(
  headline: PlanHeadline,
  unit: Unit,
  position: Position,
  inputs: HeadlineInputs
): Row {
  const answers = headline.measures.map((measure) =>
    answersOf(headline, unit, measure, position, inputs)
  );
  const years = [...new Set(answers.flatMap((one) => [...one.keys()]))].toSorted((a, b) => b - a);
  const decided = years
    .map((year) => ({year, verdict: combineVerdicts(answers.map((one) => one.get(year) ?? null))}))
    .find(({verdict}) => verdict !== "UNKNOWN");
  const latest = answers.map((one) => one.get(Math.max(...one.keys())) ?? "UNKNOWN");
  return {
    region_id: unit.regionId,
    scope: unit.scope,
    base_year: position.baseYear,
    period_rule: position.rule,
    benchmark: position.benchmark.id,
    end_year: decided?.year ?? null,
    verdict: decided?.verdict ?? "UNKNOWN",
    measures: headline.measures.length,
    decided: latest.filter((answer) => answer !== "UNKNOWN").length,
    passed: latest.filter((answer) => answer === "ABOVE").length,
    failed: latest.filter((answer) => answer === "BELOW").length,
    is_default: isDefault(headline, unit, position)
  };
}

function answersOf(
  headline: PlanHeadline,
  unit: Unit,
  {indicator, default_reading}: PlanHeadline["measures"][number],
  position: Position,
  inputs: HeadlineInputs
): ReadonlyMap<number, Answer> {
  if (position.benchmark.region === null) return new Map();
  return judgeByYear(
    inputs.seriesOf(unit.regionId, indicator),
    inputs.seriesOf(position.benchmark.region, indicator),
    switchesOf(headline, position, default_reading)
  );
}
