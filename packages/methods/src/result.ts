/** Why a value is null, or why a part of it is. Closed; labels are in the catalogue. */
export const reasons = [
  "MISSING_INPUT",
  "BASE_ZERO",
  "BASE_NEGATIVE",
  "NONPOSITIVE_END",
  "NONPOSITIVE_VALUE",
  "NEGATIVE_VALUE",
  "ZERO_SPAN",
  "TOO_FEW_POINTS",
  "TOO_FEW_REGIONS",
  "CONSTANT_SERIES",
  "ALL_CONSTANT",
  "ALL_EQUAL",
  "BOTH_ZERO",
  "CLASS_SIZE_1",
  "BENCHMARK_MISSING",
  "BENCHMARK_ZERO",
  "TOTAL_CHANGE_ZERO",
  "NO_OVERLAP",
  "BREAK_IN_SERIES",
  "SUSPECTED_VINTAGE_MIX",
  "UNIT_UNKNOWN",
  "SCOPE_UNKNOWN",
  "REGION_CHANGED",
  "ZERO_VALUE",
  "INDETERMINATE_ROUNDING",
  "CI_UNATTAINABLE",
  "LOG_ARG_NONPOSITIVE",
  "DIVERGENCE",
  "MARGINS_DISAGREE",
  "COVERAGE_BELOW_MIN",
  "VETO",
  "UNDECIDABLE",
  "UNEXPLAINED",
  "OUT_OF_RANGE",
  "N<300"
] as const;
export type Reason = (typeof reasons)[number];

/** How a value came about. A forecast or an estimate never decides an official verdict. */
export const statuses = ["computed", "partial", "estimated", "forecast", "not_computable"] as const;
export type Status = (typeof statuses)[number];

/** What a reader must be told beside a value. Closed; labels are in the catalogue. */
export const flags = [
  "SUSPECTED_VINTAGE_MIX",
  "ZERO_SUBSYSTEM_ARTEFACT",
  "CLIPPED",
  "FLOORED",
  "PARTIAL",
  "GAIN_FROM_MISSING",
  "NEAR_TIE",
  "TIES",
  "APPROX_WEIGHTED",
  "SHARES_NOT_100",
  "COARSE_STRUCTURE",
  "CANNOT_REACH_5_PERCENT",
  "ASSUMES_INDEPENDENCE",
  "N4_INTERVAL_NOT_REPORTED_BY_POLICY",
  "INTERVAL_NOT_REPORTED_BY_POLICY",
  "FEWER_THAN_5_REGIONS",
  "FEWER_THAN_8_REGIONS",
  "WITHIN_ROUNDING",
  "IDENTITY_BROKEN",
  "TOTAL_FALLS",
  "NEAR_CEILING",
  "EXTRAPOLATED",
  "NOT_CONVERGED",
  "CHANGE_ASSUMED_BEFORE_BREAK"
] as const;
export type Flag = (typeof flags)[number];

/** A value; `reason` says why a part of it is null (status partial). */
export interface Computed<T> {
  readonly value: T;
  readonly status: Exclude<Status, "not_computable">;
  readonly reason?: Reason;
  readonly inputsUsed: number; // figures the value was computed from; missing ones not counted
  readonly flags: readonly Flag[];
}

/** No value, and why. */
export interface Refusal {
  readonly value: null;
  readonly status: "not_computable";
  readonly reason: Reason;
  readonly inputsUsed: number; // figures that were there
  readonly flags: readonly Flag[];
}

/** What every method returns: a value, or null with its reason; never 0 or NaN for “not known”. */
export type Result<T> = Computed<T> | Refusal;

/** Returns a result computed from `inputsUsed` figures. */
export function computed<T>(
  value: T,
  inputsUsed: number,
  flags: readonly Flag[] = [],
  status: Computed<T>["status"] = "computed"
): Computed<T> {
  return {value, status, inputsUsed, flags};
}

/** Returns a result of which a part is null, for the reason given. */
export function partial<T>(
  value: T,
  reason: Reason,
  inputsUsed: number,
  flags: readonly Flag[] = []
): Computed<T> {
  return {value, status: "partial", reason, inputsUsed, flags};
}

/** Returns a result without a value; the reason is never empty. */
export function refused(reason: Reason, inputsUsed = 0, flags: readonly Flag[] = []): Refusal {
  return {value: null, status: "not_computable", reason, inputsUsed, flags};
}
