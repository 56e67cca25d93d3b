import {type AssessmentSystem, type ScoredIndicator} from "@xianzhi/catalog/assessmentSystem";
import {indicatorScore} from "@xianzhi/methods/composite";
import {scoreBetween} from "@xianzhi/methods/normalise";
import {holdScore, progressScore} from "@xianzhi/methods/progress";
import {type ChangeSources, paceSince, yearChange} from "./indicatorProgress.ts";

/** One indicator's score of one region in one year. */
export interface IndicatorScore {
  readonly value: number | null; // of the level, in the indicator's unit
  readonly level: number | null; // 0–100
  readonly change: number | null;
  readonly benchmarkChange: number | null;
  readonly progress: number | null; // 0–100
  // the same, by the mean yearly pace since the base year
  readonly progressSinceBase: number | null;
  readonly score: number | null;
  readonly uses: "both" | "progress" | "level";
  readonly reason: string | null; // why the score is null
  readonly flags: readonly string[];
}

/**
 * Returns an indicator's level, progress and score. Level stands on fixed goalposts (clipped,
 * capped where the system says so); progress on the benchmark's own change; a held figure on its
 * mean of the base years. A score is null with the reason of the part that is missing.
 */
export function scoreIndicator(
  one: ScoredIndicator,
  region: string,
  year: number,
  system: AssessmentSystem,
  sources: ChangeSources
): IndicatorScore {
  if (one.progress === "hold") return scoreHold(one, region, year, system, sources);
  const value = sources.figures(region, one.indicator).figures.get(year)?.value ?? null;
  const uses = one.goalposts === null ? "progress" : "both";
  const level = one.goalposts
    ? scoreBetween(capped(value, one.cap), one.goalposts, one.direction === "down" ? "down" : "up")
    : null;
  const compared = yearChange(one, region, year, sources);
  const pace = paceSince(one, region, system.base_year, year, sources);
  const span = one.span ?? {above: 0, below: 0};
  const progress = progressScore(compared.change, compared.benchmarkChange, span);
  const parts = {level: level?.value ?? null, progress: progress.value, uses} as const;
  const score = indicatorScore(parts, system.scoring.level_weight);
  const levelReason = uses === "both" && parts.level === null ? "MISSING_INPUT" : null;
  return {
    ...parts,
    value,
    change: compared.change,
    benchmarkChange: compared.benchmarkChange,
    progressSinceBase: progressScore(pace.change, pace.benchmarkChange, span).value,
    score,
    reason: score === null ? (levelReason ?? compared.reason ?? "MISSING_INPUT") : null,
    flags: level?.flags ?? []
  };
}

function scoreHold(
  {indicator}: ScoredIndicator,
  region: string,
  year: number,
  {scoring}: AssessmentSystem,
  {figures}: ChangeSources
): IndicatorScore {
  const known = figures(region, indicator).figures;
  const base = scoring.hold.base_years.flatMap((one) => known.get(one)?.value ?? []);
  const value = known.get(year)?.value ?? null;
  const whole = base.length === scoring.hold.base_years.length;
  const mean = base.reduce((sum, one) => sum + one, 0) / base.length;
  const ratio = whole && value !== null && mean > 0 ? value / mean : null;
  const {value: level} = holdScore(ratio, scoring.hold.full_at, scoring.hold.zero_at);
  return {
    value,
    level,
    change: ratio === null ? null : 100 * (ratio - 1),
    benchmarkChange: null,
    progress: null,
    progressSinceBase: null,
    score: level,
    uses: "level",
    reason: level === null ? "MISSING_INPUT" : null,
    flags: []
  };
}

function capped(value: number | null, cap: number | undefined): number | null {
  return value === null || cap === undefined ? value : Math.min(value, cap);
}
