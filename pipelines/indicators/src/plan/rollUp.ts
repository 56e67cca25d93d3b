import {type PlanVerdict} from "./planVerdict.ts";
import {type PlanVerdictRow} from "./planVerdicts.ts";

/** How many regions of a statement have which verdict at the last year that can be judged. */
export interface VerdictCounts {
  readonly passed: number; // proxies that point to yes counted apart
  readonly failed: number;
  readonly indeterminate: number;
  readonly unknown: number;
  readonly proxy_for: number;
  readonly proxy_against: number;
}

/** A statement's verdict over its regions. */
export interface RolledUp extends VerdictCounts {
  readonly verdict: PlanVerdict;
  readonly interim_verdict: PlanVerdict;
  readonly reason: string | null;
  readonly basis: string;
  readonly base_year: number | null;
  readonly end_year: number | null;
  readonly reading: string | null;
}

/**
 * Returns the statement's verdict: the three-valued AND over its regions, or over the aggregate
 * where there is nothing else; final and interim apart. A year is null where the regions differ.
 */
export function rollUp(rows: readonly PlanVerdictRow[]): RolledUp {
  const each = rows.filter((row) => row.scope === "each");
  const used = each.length > 0 ? each : rows;
  const count = (...wanted: PlanVerdict[]) =>
    used.filter((row) => wanted.includes(row.interim_verdict)).length;
  const verdict = combine(used.map((row) => row.verdict));
  const interim = combine(used.map((row) => row.interim_verdict));
  return {
    verdict,
    interim_verdict: interim,
    reason: used.find((row) => row.verdict === verdict && row.reason !== null)?.reason ?? null,
    basis: used.some((row) => row.basis === "departmental")
      ? "departmental"
      : (used[0]?.basis ?? "none"),
    base_year: common(used.map((row) => row.base_year)),
    end_year: common(used.map((row) => row.end_year)),
    reading: common(used.map((row) => row.reading)),
    passed: count("PASS"),
    failed: count("FAIL"),
    indeterminate: count("INDETERMINATE_ROUNDING"),
    unknown: count("UNKNOWN", "NOT_MEASURABLE"),
    proxy_for: count("PROXY_FOR"),
    proxy_against: count("PROXY_AGAINST")
  };
}

// One failure fails the whole; one gap leaves it open; proxies point only where nothing decides.
const precedence: readonly PlanVerdict[] = [
  "FAIL",
  "PROXY_AGAINST",
  "UNKNOWN",
  "NOT_MEASURABLE",
  "INDETERMINATE_ROUNDING",
  "PROXY_FOR",
  "PASS",
  "RECORDED"
];

function combine(verdicts: readonly PlanVerdict[]): PlanVerdict {
  return precedence.find((one) => verdicts.includes(one)) ?? "UNKNOWN";
}

function common<T>(values: readonly (T | null)[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
