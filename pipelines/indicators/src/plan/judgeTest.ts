import {type PlanStatistic, type PlanTest} from "@xianzhi/catalog/planRules";
import {combineVerdicts, type Outcome} from "@xianzhi/methods/scorecard";
import {type Finding, found, unknown} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {judgeCoupling} from "./judgeCoupling.ts";
import {judgeFaster} from "./judgeFaster.ts";
import {judgeHold} from "./judgeHold.ts";
import {judgeLevelAbove, judgeReach, judgeUpperBound} from "./judgeLevel.ts";
import {judgePace} from "./judgePace.ts";
import {judgeRise} from "./judgeRise.ts";
import {judgeScorecard} from "./judgeScorecard.ts";
import {judgeShare} from "./judgeShare.ts";
import {judgeStructure} from "./judgeStructure.ts";

/** The findings of a statistic: one a test, and what they say together. */
export interface Judgement {
  readonly whole: Finding;
  readonly parts: readonly Finding[]; // as many as there are tests; the whole alone when one
}

/** Returns what published figures say of a subject under a rule. */
export function judgeStatistic(
  rule: PlanStatistic,
  subject: Subject,
  context: JudgeContext
): Judgement {
  if (rule.kind !== "all_of") {
    const whole = judgeTest(rule, subject, context);
    return {whole, parts: [whole]};
  }
  const parts = rule.rules.map((test) => judgeTest(test, subject, context));
  return {whole: combineFindings(parts), parts};
}

/** Returns the finding of one test. */
export function judgeTest(test: PlanTest, subject: Subject, context: JudgeContext): Finding {
  if (cannotBeLoaded(test, context)) return unknown("NOT_PUBLISHED", {indicator: firstOf(test)});
  switch (test.kind) {
    case "faster_than_benchmark":
      return judgeFaster(test, subject, context);
    case "growth_above_benchmark":
      return judgeLevelAbove(test, subject, context);
    case "level_above_benchmark":
      return judgeLevelAbove(test, subject, context);
    case "rises":
    case "falls":
      return judgeRise(test, subject, context);
    case "changes":
      return judgeRise({...test, over: "base"}, subject, context);
    case "holds_at_least":
      return judgeHold(test, subject, context);
    case "reaches":
      return judgeReach(test, subject, context);
    case "upper_bound_reaches":
      return judgeUpperBound(test, subject, context);
    case "share_of_parent_rises":
      return judgeShare(test, subject, context);
    case "keeps_pace":
      return judgePace(test, subject, context);
    case "structure_diverges":
      return judgeStructure(test, subject, context);
    case "coupling_rises":
      return judgeCoupling(test, subject, context);
    case "members_are":
      return judgeMembers(test, context);
    case "assessed":
      return judgeAssessed(test, subject, context);
    case "scorecard":
      return judgeScorecard(subject, context);
    case "loop":
      return judgeLoop(context);
  }
}

// Three-valued AND; a year is given where all tests share it.
function combineFindings(parts: readonly Finding[]): Finding {
  const verdict = combineVerdicts(parts.map((part) => answerOf(part.verdict)));
  const ends = new Set(parts.map((part) => part.endYear));
  const blocking = parts.find((part) => part.reason !== null && part.verdict === verdict);
  return found(verdict, {
    reason: blocking?.reason ?? null,
    baseYear: parts[0]?.baseYear ?? null,
    endYear: ends.size === 1 ? (parts[0]?.endYear ?? null) : null,
    figureKeys: [...new Set(parts.flatMap((part) => part.figureKeys))],
    missing: parts.flatMap((part) => part.missing)
  });
}

function answerOf(outcome: Outcome): "ABOVE" | "BELOW" | "INDETERMINATE_ROUNDING" | "UNKNOWN" {
  if (outcome === "PASS") return "ABOVE";
  return outcome === "FAIL" ? "BELOW" : outcome;
}

function judgeMembers(
  {group, count}: {readonly group: string; readonly count: number},
  {membersOf}: JudgeContext
): Finding {
  const members = membersOf(group).length;
  return found(members === count ? "PASS" : "FAIL", {reading: "members", endValue: members});
}

function judgeAssessed(
  {question}: {readonly question: "scored" | "candidates" | "rank_change"},
  subject: Subject,
  {assessment}: JudgeContext
): Finding {
  const {eligible, candidates, rankChanges, year} = assessment;
  const given = {reading: "assessment", endYear: year};
  const known = {scored: eligible, candidates, rank_change: rankChanges}[question];
  const there = subject.members.filter((member) => known.includes(member)).length;
  const wanted = question === "candidates" ? there > 0 : there === subject.members.length;
  return wanted ? found("PASS", given) : unknown("COVERAGE_BELOW_MIN", given);
}

function judgeLoop({assessment}: JudgeContext): Finding {
  const {findings, openFindings} = assessment;
  const given = {reading: "findings", endValue: openFindings};
  if (findings === 0) return unknown("MISSING_INPUT", given);
  // An open finding waits for the next period's figure: the loop has not failed, it runs.
  return openFindings === 0 ? found("PASS", given) : unknown("not_yet_published", given);
}

function cannotBeLoaded(test: PlanTest, {indicators}: JudgeContext): boolean {
  return "indicator" in test && !indicators.has(test.indicator);
}

function firstOf(test: PlanTest): string | null {
  return "indicator" in test ? test.indicator : null;
}
