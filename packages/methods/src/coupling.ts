import {isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** Grades of the coordination degree by steps of 0.1, right-closed: up to 0.1, …, above 0.9. */
export const couplingGrades = [
  "极度失调",
  "严重失调",
  "中度失调",
  "轻度失调",
  "濒临失调",
  "勉强协调",
  "初级协调",
  "中级协调",
  "良好协调",
  "优质协调"
] as const;
export type CouplingGrade = (typeof couplingGrades)[number];

/** Coupling C, development T and coordination D of two subsystems, in two variants of C. */
export interface Coupling {
  readonly coupling: number; // 2√(U₁U₂) / (U₁ + U₂)
  readonly development: number; // αU₁ + βU₂
  readonly coordination: number; // √(C·T)
  readonly grade: CouplingGrade;
  readonly modifiedCoupling: number; // 王淑佳 et al. 2021: spreads C over 0–1
  readonly modifiedCoordination: number;
  readonly modifiedGrade: CouplingGrade; // may differ: always print the variant
}

/**
 * Returns the coupling coordination of two indices in 0–1 that stand on fixed goalposts. Null with
 * MISSING_INPUT, OUT_OF_RANGE or BOTH_ZERO. Flags ZERO_SUBSYSTEM_ARTEFACT when one index is zero:
 * D is then zero whatever the other is.
 */
export function couplingOf(
  first: number | null,
  second: number | null,
  alpha = 0.5
): Result<Coupling> {
  if (!isPresent(first) || !isPresent(second)) return refused("MISSING_INPUT");
  const [low, high] = [Math.min(first, second), Math.max(first, second)];
  if (low < 0 || high > 1) return refused("OUT_OF_RANGE", 2);
  if (high === 0) return refused("BOTH_ZERO", 2);
  const coupling = (2 * Math.sqrt(first * second)) / (first + second);
  const development = alpha * first + (1 - alpha) * second;
  const modifiedCoupling = Math.sqrt((1 - (high - low)) * (low / high));
  const coordination = Math.sqrt(coupling * development);
  const modifiedCoordination = Math.sqrt(modifiedCoupling * development);
  const value = {
    coupling,
    development,
    coordination,
    grade: gradeOf(coordination),
    modifiedCoupling,
    modifiedCoordination,
    modifiedGrade: gradeOf(modifiedCoordination)
  };
  return computed(value, 2, low === 0 ? ["ZERO_SUBSYSTEM_ARTEFACT"] : []);
}

/** Returns the grade of a coordination degree in 0–1. */
export function gradeOf(coordination: number): CouplingGrade {
  const step = Math.ceil(Math.round(coordination * 1e10) / 1e9) - 1;
  return couplingGrades[Math.min(9, Math.max(0, step))] ?? "极度失调";
}
