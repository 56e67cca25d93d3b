import {findMissingSeries} from "@xianzhi/catalog/planRules";
import {type PlanSection, type PlanStatement} from "@xianzhi/catalog/planStatements";
import {deadlineState} from "./deadline.ts";
import {decidingSummary} from "./decidingSummary.ts";
import {type JudgedRow, type PlanInputs} from "./planVerdicts.ts";
import {type PlanVerdict} from "./planVerdict.ts";
import {rollUp, type VerdictCounts} from "./rollUp.ts";

/** One row of the mart plan_statements. */
export interface PlanStatementRow extends VerdictCounts {
  readonly statement_id: string;
  readonly sort_order: number;
  readonly section: string;
  readonly section_zh: string;
  readonly section_en: string;
  readonly quote_zh: string;
  readonly statement_zh: string;
  readonly statement_en: string;
  readonly indicator_zh: string;
  readonly indicator_en: string;
  readonly target_zh: string;
  readonly target_en: string;
  readonly measurement_zh: string;
  readonly measurement_en: string;
  readonly published: string; // yes, partly, no, design
  readonly deadline: string | null; // YYYY-MM-DD
  readonly deadline_inferred: boolean;
  readonly deadline_state: string;
  readonly cycle: string | null;
  readonly applies_to: string; // ids, joined by commas
  readonly rule_kind: string;
  readonly rule: string; // JSON, as the plan's file has it
  readonly verdict: PlanVerdict; // over the members, else over the aggregate
  readonly interim_verdict: PlanVerdict;
  readonly reason: string | null;
  readonly basis: string;
  readonly base_year: number | null; // null where the members differ
  readonly end_year: number | null;
  readonly reading: string | null;
  readonly why_proxy_zh: string | null;
  readonly why_proxy_en: string | null;
  readonly note_zh: string | null; // of a definition
  readonly note_en: string | null;
  readonly missing_series_zh: string | null;
  readonly missing_series_en: string | null;
  readonly publisher_zh: string | null;
  readonly publisher_en: string | null;
  readonly caution_zh: string | null;
  readonly caution_en: string | null;
  readonly what_would_decide_zh: string; // over all regions, where figures keep it open
  readonly what_would_decide_en: string;
}

/** Returns the rows of plan_statements, in the plan's order, from the verdicts by region. */
export function statementRows(
  sections: readonly PlanSection[],
  judged: readonly JudgedRow[],
  {words, asOf}: Pick<PlanInputs, "words" | "asOf">
): PlanStatementRow[] {
  return sections
    .flatMap((section) => section.statements.map((statement) => ({section, statement})))
    .map(({section, statement}, index) => {
      const own = judged.filter(({row}) => row.statement_id === statement.id && row.part === 0);
      const rolled = rollUp(own.map(({row}) => row));
      const open = isOpen(rolled.verdict) ? own.flatMap((one) => one.missing) : [];
      const deciding = decidingSummary(open, words);
      const {rule} = statement;
      const missing = findMissingSeries(rule);
      return {
        statement_id: statement.id,
        sort_order: index + 1,
        section: section.section,
        section_zh: section.title_zh,
        section_en: section.title_en,
        ...textsOf(statement),
        published: statement.published,
        deadline: statement.deadline,
        deadline_inferred: statement.deadline_inferred,
        deadline_state: deadlineState(statement.deadline, asOf),
        cycle: statement.cycle,
        applies_to: statement.applies_to.join(","),
        rule_kind: rule.kind,
        rule: JSON.stringify(rule),
        ...rolled,
        why_proxy_zh: rule.kind === "proxy" ? rule.why_zh : null,
        why_proxy_en: rule.kind === "proxy" ? rule.why_en : null,
        note_zh: rule.kind === "metadata" ? rule.note_zh : null,
        note_en: rule.kind === "metadata" ? rule.note_en : null,
        missing_series_zh: missing?.series_zh ?? null,
        missing_series_en: missing?.series_en ?? null,
        publisher_zh: missing?.publisher_zh ?? null,
        publisher_en: missing?.publisher_en ?? null,
        caution_zh: statement.caution_zh ?? null,
        caution_en: statement.caution_en ?? null,
        what_would_decide_zh: deciding.zh,
        what_would_decide_en: deciding.en
      };
    });
}

function isOpen(verdict: PlanVerdict): boolean {
  return verdict !== "PASS" && verdict !== "FAIL" && verdict !== "RECORDED";
}

function textsOf(statement: Omit<PlanStatement, "section">) {
  const {quote_zh, statement_zh, statement_en, indicator_zh, indicator_en} = statement;
  const {target_zh, target_en, measurement_zh, measurement_en} = statement;
  return {
    quote_zh,
    statement_zh,
    statement_en,
    indicator_zh,
    indicator_en,
    target_zh,
    target_en,
    measurement_zh,
    measurement_en
  };
}
