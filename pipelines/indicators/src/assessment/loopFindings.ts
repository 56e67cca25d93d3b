import {type FindingRecord, type LoopRules} from "@xianzhi/catalog/assessmentRegisters";
import {type ChangeRow} from "../plan/martRows.ts";

type LoopRule = LoopRules["rules"][number];

/** One row of the mart loop_findings: a gap that a rule found in a region, and its retests. */
export interface LoopFindingRow {
  readonly finding_id: string;
  readonly rule_id: string;
  readonly label_zh: string;
  readonly label_en: string;
  readonly region_id: string;
  readonly indicator_id: string;
  readonly period: string; // the year that opened it
  readonly change: number | null;
  readonly benchmark_change: number | null;
  readonly gap: number; // short of the benchmark, or the fall; positive
  readonly gap_unit: string; // points or percent
  readonly owner_zh: string;
  readonly owner_en: string;
  readonly due: string; // YYYY-MM-DD
  readonly state: string; // of the loop: gap_identified … closed, reopened
  readonly action: string | null;
  readonly reward_or_penalty: string | null;
  readonly retest_period: string | null; // the last year it was judged anew
  readonly retest_change: number | null;
  readonly retest_gap: number | null; // null without a retest, and where the gap is gone
  readonly history: string; // "2021:0.37,2022:,2023:0.12", no number where there was no gap
  readonly figure_key: string;
}

/**
 * Returns the findings that the rules open from yearly changes: one for each region and rule, from
 * the first gap on. Every later year that can be judged tests it anew: without the gap it is
 * closed, a gap after that reopens it. What people entered stands until the first retest.
 */
export function loopFindings(
  {rules}: LoopRules,
  changes: readonly ChangeRow[],
  records: readonly FindingRecord[],
  regions: readonly string[],
  fromYear: number
): LoopFindingRow[] {
  return rules.flatMap((rule) =>
    regions.flatMap((region) => {
      const judged = changes
        .filter((row) => row.region_id === region && row.indicator_id === rule.indicator)
        .filter((row) => row.year >= fromYear && isJudged(rule, row))
        .sort((a, b) => a.year - b.year)
        .map((row): Judged => ({row, gap: gapOf(rule, row)}));
      const [first, ...retests] = judged.slice(judged.findIndex(({gap}) => gap !== null));
      if (first === undefined || first.gap === null) return [];
      const record = records.find(
        (one) =>
          one.rule_id === rule.id &&
          one.region_id === region &&
          one.period === String(first.row.year)
      );
      return [findingOf(rule, {...first, gap: first.gap}, retests, record)];
    })
  );
}

interface Judged {
  readonly row: ChangeRow;
  readonly gap: number | null; // null: there is none
}

function isJudged({kind}: LoopRule, row: ChangeRow): boolean {
  if (kind === "lead_below") return row.verdict === "ABOVE" || row.verdict === "BELOW";
  return row.change !== null && Math.abs(row.change) > (row.half_width ?? 0);
}

function gapOf({kind}: LoopRule, row: ChangeRow): number | null {
  if (kind === "lead_below") return row.verdict === "BELOW" && row.lead !== null ? -row.lead : null;
  return row.change !== null && row.change < 0 ? -row.change : null;
}

function findingOf(
  rule: LoopRule,
  {row, gap}: Judged & {readonly gap: number},
  retests: readonly Judged[],
  record: FindingRecord | undefined
): LoopFindingRow {
  const last = retests.at(-1);
  const all = [{row, gap}, ...retests];
  const lastGap = all.findLast((one) => one.gap !== null)?.row.year ?? row.year;
  const isPoints = rule.kind === "lead_below" || row.change_kind === "points";
  return {
    finding_id: record?.finding_id ?? `${rule.id}-${row.region_id}-${row.year}`,
    rule_id: rule.id,
    label_zh: rule.label_zh,
    label_en: rule.label_en,
    region_id: row.region_id,
    indicator_id: rule.indicator,
    period: String(row.year),
    change: row.change,
    benchmark_change: row.benchmark_change,
    gap,
    gap_unit: isPoints ? "points" : "percent",
    owner_zh: record?.owner ?? rule.owner_zh,
    owner_en: record?.owner ?? rule.owner_en,
    due: record?.due ?? dueDay(lastGap, rule.due_months),
    state: stateOf(retests, record?.state ?? "gap_identified"),
    action: record?.action ?? null,
    reward_or_penalty: record?.reward_or_penalty ?? null,
    retest_period: last ? String(last.row.year) : null,
    retest_change: last?.row.change ?? null,
    retest_gap: last?.gap ?? null,
    history: all.map((one) => `${one.row.year}:${one.gap ?? ""}`).join(","),
    figure_key: `${row.region_id}/${rule.indicator}/${row.year}`
  };
}

function stateOf(retests: readonly Judged[], entered: string): string {
  const last = retests.at(-1);
  if (last === undefined) return entered;
  if (last.gap === null) return "closed";
  return retests.some(({gap}) => gap === null) ? "reopened" : "re_evaluated";
}

// Months after the year's last day; the last day of that month.
function dueDay(year: number, months: number): string {
  return new Date(Date.UTC(year + 1, months, 0)).toISOString().slice(0, 10);
}
