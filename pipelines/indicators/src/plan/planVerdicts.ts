import {type Evidence} from "@xianzhi/catalog/planEvidence";
import {
  findEvidenceRule,
  findMissingSeries,
  type PlanRule,
  type PlanStatistic
} from "@xianzhi/catalog/planRules";
import {type PlanStatement} from "@xianzhi/catalog/planStatements";
import {deadlineState, yearOf} from "./deadline.ts";
import {type Finding, unknown} from "./finding.ts";
import {findingText} from "./findingText.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {judgeEvidence} from "./judgeEvidence.ts";
import {judgeStatistic, type Judgement} from "./judgeTest.ts";
import {missingAtDeadline} from "./missingAtDeadline.ts";
import {
  type Basis,
  basisOf,
  isFinal,
  type PlanVerdict,
  reasonOf,
  verdictOf
} from "./planVerdict.ts";
import {decidingText, type PlanWords} from "./planWords.ts";
import {type MissingFigure} from "./span.ts";
import {subjectsOf} from "./subjects.ts";

/** One row of the mart plan_verdicts: a statement, a region or group, a part of its rule. */
export interface PlanVerdictRow {
  readonly statement_id: string;
  readonly region_id: string; // or group
  readonly scope: "each" | "aggregate";
  readonly part: number; // 0 is the whole rule; its tests from 1, where there are several
  readonly basis: Basis;
  readonly verdict: PlanVerdict; // final: of the deadline's year where there is a deadline
  readonly interim_verdict: PlanVerdict; // of the last year that can be judged
  readonly reason: string | null;
  readonly deadline_state: "passed" | "running" | "none";
  readonly indicator_id: string | null;
  readonly reading: string | null;
  readonly base_year: number | null;
  readonly end_year: number | null;
  readonly base_value: number | null;
  readonly end_value: number | null;
  readonly region_change: number | null;
  readonly benchmark_change: number | null;
  readonly lead: number | null;
  readonly half_width: number | null;
  readonly unit: string | null;
  readonly figure_keys: string; // JSON array
  readonly evidence_id: string | null;
  readonly document: string | null;
  readonly numbers_zh: string;
  readonly numbers_en: string;
  readonly what_would_decide_zh: string;
  readonly what_would_decide_en: string;
}

/** What judging the plan needs beside its statements. */
export interface PlanInputs {
  readonly context: Omit<JudgeContext, "deadlineYear">;
  readonly words: PlanWords;
  readonly evidence: readonly Evidence[];
  readonly asOf: string; // the newest day the record knows of, YYYY-MM-DD; never the clock
}

/** A verdict, with the figures that keep it open. */
export interface JudgedRow {
  readonly row: PlanVerdictRow;
  readonly missing: readonly MissingFigure[];
}

/** Returns the verdicts on one statement, for each subject of each scope, in order. */
export function judgeStatement(statement: PlanStatement, inputs: PlanInputs): JudgedRow[] {
  return subjectsOf(statement, inputs.context).flatMap((subject) =>
    judgeSubject(statement, subject, inputs)
  );
}

function judgeSubject(
  statement: PlanStatement,
  subject: Subject,
  inputs: PlanInputs
): JudgedRow[] {
  const {rule, deadline} = statement;
  const context = {...inputs.context, deadlineYear: yearOf(deadline)};
  const statistic = statisticOf(rule);
  const judged: Judgement = statistic
    ? judgeStatistic(statistic, subject, context)
    : {whole: unknown("NOT_PUBLISHED"), parts: []};
  const row = (finding: Finding, part: number) => rowOf(finding, part, statement, subject, inputs);
  const parts = judged.parts.length > 1 ? judged.parts.map((one, i) => row(one, i + 1)) : [];
  return [row(judged.whole, 0), ...parts];
}

function rowOf(
  finding: Finding,
  part: number,
  statement: PlanStatement,
  subject: Subject,
  {context, words, evidence, asOf}: PlanInputs
): JudgedRow {
  const {rule, deadline} = statement;
  const state = deadlineState(deadline, asOf);
  const facts = evidence.filter(
    (fact) => fact.statement_id === statement.id && subject.members.includes(fact.region_id)
  );
  const evidenceRule = part === 0 ? findEvidenceRule(rule) : undefined;
  const departmental = evidenceRule ? judgeEvidence(evidenceRule, facts, deadline) : undefined;
  const interim = departmental?.verdict ?? verdictOf(rule, finding);
  const final = departmental || isFinal(statement, finding) ? interim : "UNKNOWN";
  const undecided = !departmental && final === "UNKNOWN" && interim !== "UNKNOWN";
  const late = undecided ? missingAtDeadline(finding, statement, subject, context) : [];
  const missing = [...finding.missing, ...late];
  const deciding = decidingText(missing, words);
  const series = findMissingSeries(rule);
  const text = findingText(finding, words);
  const verdict: PlanVerdictRow = {
    statement_id: statement.id,
    region_id: subject.id,
    scope: subject.scope,
    part,
    basis: departmental ? "departmental" : basisOf(rule),
    verdict: final,
    interim_verdict: interim,
    reason: departmental ? null : undecided ? "not_yet_published" : reasonOf(interim, finding),
    deadline_state: state,
    indicator_id: finding.indicator,
    reading: finding.reading,
    base_year: finding.baseYear,
    end_year: finding.endYear,
    base_value: finding.baseValue,
    end_value: finding.endValue,
    region_change: finding.change,
    benchmark_change: finding.benchmarkChange,
    lead: finding.lead,
    half_width: finding.halfWidth,
    unit: finding.unit,
    figure_keys: JSON.stringify(finding.figureKeys),
    evidence_id: departmental?.evidence.evidence_id ?? null,
    document: departmental?.evidence.document ?? null,
    numbers_zh: text.zh,
    numbers_en: text.en,
    what_would_decide_zh: joined(
      deciding.zh,
      series && !departmental ? `${series.series_zh}（${series.publisher_zh}）` : "",
      "；"
    ),
    what_would_decide_en: joined(
      deciding.en,
      series && !departmental ? `${series.series_en} (${series.publisher_en})` : "",
      "; "
    )
  };
  return {row: verdict, missing: departmental ? [] : missing};
}

function statisticOf(rule: PlanRule): PlanStatistic | undefined {
  if (rule.kind === "proxy") return rule.by;
  if (rule.kind === "evidence" || rule.kind === "metadata") return undefined;
  return rule.kind === "not_measurable" ? undefined : rule;
}

function joined(a: string, b: string, by: string): string {
  return [a, b].filter(Boolean).join(by);
}
