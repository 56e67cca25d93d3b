import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {tallyYears} from "@xianzhi/methods/scorecard";
import {gap} from "@xianzhi/methods/spanOutcomes";
import {type Judged, judgeUnder} from "@xianzhi/methods/switches";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import type {HeadlineInputs} from "./pairs.ts";
import {isDefault, listPositions, type Position, switchesOf, type Unit} from "./positions.ts";
import {scorecardRow} from "./scorecardRow.ts";

type Measure = PlanHeadline["measures"][number];

/**
 * Returns the rows of `headline_verdicts` and `scorecards`: every unit under every position of the
 * four switches and every reading a measure allows.
 */
export function buildHeadline(
  headline: PlanHeadline,
  units: readonly Unit[],
  inputs: HeadlineInputs
): {readonly verdicts: Row[]; readonly scorecards: Row[]} {
  const verdicts: Row[] = [];
  const scorecards: Row[] = [];
  for (const position of listPositions(headline)) {
    for (const unit of units) {
      for (const measure of headline.measures) {
        for (const reading of measure.readings) {
          verdicts.push(verdictRow(headline, unit, measure, reading, position, inputs));
        }
      }
      scorecards.push(scorecardRow(headline, unit, position, inputs));
    }
  }
  return {verdicts, scorecards};
}

function verdictRow(
  headline: PlanHeadline,
  unit: Unit,
  {indicator, default_reading}: Measure,
  reading: string,
  position: Position,
  inputs: HeadlineInputs
): Row {
  const {outcome, tally, yearsAsked} = judge(headline, unit, indicator, reading, position, inputs);
  const {verdict} = outcome;
  return {
    region_id: unit.regionId,
    scope: unit.scope,
    measure: indicator,
    base_year: position.baseYear,
    period_rule: position.rule,
    benchmark: position.benchmark.id,
    benchmark_id: position.benchmark.region,
    reading,
    end_year: outcome.endYear,
    base_value: outcome.baseValue,
    end_value: outcome.endValue,
    region_change: outcome.change,
    benchmark_change: outcome.benchmarkChange,
    lead: outcome.lead,
    half_width: outcome.halfWidth,
    verdict,
    reason: verdict === null ? outcome.reason ?? "MISSING_INPUT" : null,
    lacking: verdict === null ? outcome.lacking ?? "own" : null,
    lacking_year: outcome.lackingYear,
    years_above: tally.above,
    years_decided: tally.above + tally.below + tally.indeterminate,
    years_asked: yearsAsked,
    is_default: isDefault(headline, unit, position) && reading === default_reading
  };
}

function judge(
  headline: PlanHeadline,
  unit: Unit,
  indicator: string,
  reading: string,
  position: Position,
  inputs: HeadlineInputs
): Judged {
  const {region} = position.benchmark;
  if (region === null) {
    const outcome = gap("BENCHMARK_MISSING", "benchmark", null);
    return {outcome, tally: tallyYears([]), yearsAsked: 0};
  }
  return judgeUnder(
    inputs.seriesOf(unit.regionId, indicator),
    inputs.seriesOf(region, indicator),
    switchesOf(headline, position, reading)
  );
}
