import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {combineVerdicts, tallyYears, type Answer} from "@xianzhi/methods/scorecard";
import {gap, judgeLatest, judgeReading, type Outcome} from "@xianzhi/methods/spanOutcomes";
import {verdicts} from "@xianzhi/methods/verdict";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import type {HeadlineInputs} from "./pairs.ts";

/** A unit the headline judges: a member, the group's aggregate, or a region for reference. */
export interface Unit {
  readonly scope: string;
  readonly regionId: string;
}

interface Switches {
  readonly baseYear: number;
  readonly periodRule: "cumulative" | "yearly";
  readonly benchmark: {readonly id: string; readonly region: string | null};
}

type Measure = PlanHeadline["measures"][number];

/**
 * Returns the rows of `headline_verdicts` and `scorecards`: every unit under every setting of the
 * four switches and every reading a measure allows.
 */
export function buildHeadline(
  headline: PlanHeadline,
  units: readonly Unit[],
  inputs: HeadlineInputs
): {readonly verdicts: Row[]; readonly scorecards: Row[]} {
  const rows: Row[] = [];
  const scorecards: Row[] = [];
  for (const switches of settingsOf(headline)) {
    for (const unit of units) {
      for (const measure of headline.measures) {
        for (const reading of measure.readings) {
          const outcome = judge(headline, unit, measure, reading, switches, inputs);
          rows.push(verdictRow(headline, unit, measure, reading, switches, outcome, inputs));
        }
      }
      scorecards.push(scorecardRow(headline, unit, switches, inputs));
    }
  }
  return {verdicts: rows, scorecards};
}

function settingsOf(headline: PlanHeadline): Switches[] {
  return headline.base_years.flatMap(({year}) =>
    headline.period_rules.flatMap(({id}) =>
      headline.benchmarks.map((benchmark) => ({
        baseYear: year,
        periodRule: id,
        benchmark: {id: benchmark.id, region: benchmark.region}
      }))
    )
  );
}

function judge(
  headline: PlanHeadline,
  unit: Unit,
  measure: Measure,
  reading: string,
  switches: Switches,
  inputs: HeadlineInputs
): Outcome {
  const {benchmark, baseYear} = switches;
  if (benchmark.region === null) return gap("BENCHMARK_MISSING", "benchmark", null);
  const own = inputs.pairsOf(unit.regionId, measure.indicator, baseYear);
  const other = inputs.pairsOf(benchmark.region, measure.indicator, baseYear);
  return judgeLatest(own, other, reading, {baseYear, deadline: headline.deadline_year});
}

function yearsJudged(
  headline: PlanHeadline,
  unit: Unit,
  measure: Measure,
  reading: string,
  {benchmark, baseYear}: Switches,
  inputs: HeadlineInputs
): ReadonlyMap<number, Outcome> {
  if (benchmark.region === null) return new Map();
  return judgeReading(
    inputs.pairsOf(unit.regionId, measure.indicator, baseYear),
    inputs.pairsOf(benchmark.region, measure.indicator, baseYear),
    reading,
    headline.deadline_year
  );
}

function verdictRow(
  headline: PlanHeadline,
  unit: Unit,
  measure: Measure,
  reading: string,
  switches: Switches,
  outcome: Outcome,
  inputs: HeadlineInputs
): Row {
  const last = outcome.endYear ?? headline.deadline_year;
  const tally = tallyYears(yearAnswers(unit, measure, switches, inputs, last));
  const yearly = switches.periodRule === "yearly";
  const everyYear = tally.everyYear === "UNKNOWN" ? null : tally.everyYear;
  const verdict = yearly ? (outcome.endYear === null ? null : everyYear) : outcome.verdict;
  return {
    region_id: unit.regionId,
    scope: unit.scope,
    measure: measure.indicator,
    base_year: switches.baseYear,
    period_rule: switches.periodRule,
    benchmark: switches.benchmark.id,
    benchmark_id: switches.benchmark.region,
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
    years_asked: Math.max(0, last - switches.baseYear),
    is_default: isDefault(headline, unit, switches) && reading === measure.default_reading
  };
}

function yearAnswers(
  unit: Unit,
  measure: Measure,
  {baseYear}: Switches,
  inputs: HeadlineInputs,
  lastYear: number
): (Answer | null)[] {
  const known = new Map(
    inputs.yearsOf(unit.regionId, measure.indicator).map(({year, verdict}) => [year, verdict])
  );
  const answers: (Answer | null)[] = [];
  for (let year = baseYear + 1; year <= lastYear; ++year) {
    answers.push(verdicts.find((word) => word === known.get(year)) ?? null);
  }
  return answers;
}

// The three highs are one promise: they hold together in one common year or are unknown.
function scorecardRow(
  headline: PlanHeadline,
  unit: Unit,
  switches: Switches,
  inputs: HeadlineInputs
): Row {
  const judged = headline.measures.map((measure) =>
    yearsJudged(headline, unit, measure, measure.default_reading, switches, inputs)
  );
  const common = [...(judged[0]?.keys() ?? [])].filter((year) =>
    judged.every((years) => years.has(year))
  );
  const endYear = common.length === 0 ? null : Math.max(...common);
  const answers = headline.measures.map((measure, index): Answer | null => {
    if (endYear === null) return null;
    if (switches.periodRule === "yearly") {
      return tallyYears(yearAnswers(unit, measure, switches, inputs, endYear)).everyYear;
    }
    const verdict = judged[index]?.get(endYear)?.verdict;
    return verdicts.find((word) => word === verdict) ?? null;
  });
  const latest = judged.map((years) => years.get(Math.max(...years.keys()))?.verdict ?? null);
  const combined = combineVerdicts(answers);
  return {
    region_id: unit.regionId,
    scope: unit.scope,
    base_year: switches.baseYear,
    period_rule: switches.periodRule,
    benchmark: switches.benchmark.id,
    end_year: endYear,
    verdict: combined,
    measures: headline.measures.length,
    decided: latest.filter((verdict) => verdict !== null).length,
    passed: latest.filter((verdict) => verdict === "ABOVE").length,
    failed: latest.filter((verdict) => verdict === "BELOW").length,
    is_default: isDefault(headline, unit, switches)
  };
}

function isDefault(headline: PlanHeadline, unit: Unit, switches: Switches): boolean {
  return (
    switches.baseYear === headline.default_base_year &&
    switches.periodRule === headline.default_period_rule &&
    switches.benchmark.id === headline.default_benchmark &&
    headline.default_scopes.includes(unit.scope)
  );
}
