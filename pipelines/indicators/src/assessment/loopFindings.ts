import {type FindingRecord, type LoopRules} from "@xianzhi/catalog/assessmentRegisters";
import {type ChangeRow} from "../plan/martRows.ts";

type LoopRule = LoopRules["rules"][number];

/** One row of the mart loop_findings: a gap that a rule found in one region and year. */
export interface LoopFindingRow {
  readonly finding_id: string;
  readonly rule_id: string;
  readonly label_zh: string;
  readonly label_en: string;
  readonly region_id: string;
  readonly indicator_id: string;
  readonly period: string; // the year described
  readonly change: number | null;
  readonly benchmark_change: number | null;
  readonly gap: number; // short of the benchmark, or the fall; positive
  readonly owner_zh: string;
  readonly owner_en: string;
  readonly due: string; // YYYY-MM-DD
  readonly state: string; // of the loop: gap_identified … closed
  readonly action: string | null;
  readonly reward_or_penalty: string | null;
  readonly retest_period: string | null; // the next year that could be judged
  readonly retest_change: number | null;
  readonly retest_gap: number | null;
  readonly figure_key: string;
}

/**
 * Returns the findings that the rules open from yearly changes, each retested by the region's next
 * year that can be judged: without the gap it is closed, with it the loop goes on in a new finding.
 * What people entered (owner, due, action, state) stands on top; a closed one stays closed.
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
        .sort((a, b) => a.year - b.year);
      return judged.flatMap((row, i) => {
        if (gapOf(rule, row) === null) return [];
        const record = records.find(
          (one) =>
            one.rule_id === rule.id && one.region_id === region && one.period === String(row.year)
        );
        return [findingOf(rule, row, judged[i + 1], record)];
      });
    })
  );
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
  row: ChangeRow,
  retest: ChangeRow | undefined,
  record: FindingRecord | undefined
): LoopFindingRow {
  const retestGap = retest ? gapOf(rule, retest) : null;
  const entered = record?.state ?? "gap_identified";
  const state = !retest ? entered : retestGap === null ? "closed" : "re_evaluated";
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
    gap: gapOf(rule, row) ?? 0,
    owner_zh: record?.owner ?? rule.owner_zh,
    owner_en: record?.owner ?? rule.owner_en,
    due: record?.due ?? dueDay(row.year, rule.due_months),
    state,
    action: record?.action ?? null,
    reward_or_penalty: record?.reward_or_penalty ?? null,
    retest_period: retest ? String(retest.year) : null,
    retest_change: retest?.change ?? null,
    retest_gap: retestGap,
    figure_key: `${row.region_id}/${rule.indicator}/${row.year}`
  };
}

// Months after the year's last day; the last day of that month.
function dueDay(year: number, months: number): string {
  return new Date(Date.UTC(year + 1, months, 0)).toISOString().slice(0, 10);
}
