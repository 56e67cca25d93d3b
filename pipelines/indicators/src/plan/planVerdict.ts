import {type PlanRule} from "@xianzhi/catalog/planRules";
import {type PlanStatement} from "@xianzhi/catalog/planStatements";
import {yearOf} from "./deadline.ts";
import {type Finding} from "./finding.ts";

/** How a verdict of the plan came about. */
export type Basis = "published" | "proxy" | "departmental" | "none";

/** A verdict on a statement of the plan; a closed list with labels in the catalogue. */
export type PlanVerdict =
  | "PASS"
  | "FAIL"
  | "INDETERMINATE_ROUNDING"
  | "UNKNOWN"
  | "PROXY_FOR"
  | "PROXY_AGAINST"
  | "NOT_MEASURABLE"
  | "RECORDED";

/** Returns the verdict a finding gives under its rule: a proxy points, and never decides. */
export function verdictOf(rule: PlanRule, {verdict, reason}: Finding): PlanVerdict {
  if (rule.kind === "metadata") return "RECORDED";
  if (rule.kind === "evidence" || rule.kind === "not_measurable") return "NOT_MEASURABLE";
  if (rule.kind !== "proxy") return verdict;
  if (verdict === "PASS") return "PROXY_FOR";
  if (verdict === "FAIL") return "PROXY_AGAINST";
  // A proxy that no table carries leaves the statement where it was without one.
  return reason === "NOT_PUBLISHED" ? "NOT_MEASURABLE" : verdict;
}

/**
 * Returns whether a verdict is the last word: there is no deadline, or its year was judged. A
 * definition and what is not measured at all have no deadline's year to wait for.
 */
export function isFinal({deadline, rule}: PlanStatement, {endYear, reading}: Finding): boolean {
  if (deadline === null || rule.kind === "metadata" || rule.kind === "not_measurable") return true;
  if (rule.kind === "evidence" || reading === "members") return true;
  return endYear !== null && endYear >= (yearOf(deadline) ?? 0);
}

/** Returns what a verdict without departmental evidence stands on. */
export function basisOf(rule: PlanRule): Basis {
  if (rule.kind === "proxy") return "proxy";
  return rule.kind === "evidence" || rule.kind === "not_measurable" ? "none" : "published";
}

/** Returns the code that says why a verdict is none; null where it is one. */
export function reasonOf(verdict: PlanVerdict, {reason}: Finding): string | null {
  if (verdict === "NOT_MEASURABLE") return "NOT_PUBLISHED";
  return verdict === "RECORDED" ? null : reason;
}
