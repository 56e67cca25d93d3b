import {isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** What would bring a value to its prediction. A proposal; nothing is ever corrected by it. */
export type Slip =
  | {readonly kind: "none"} // plausible as it stands
  | {readonly kind: "power"; readonly power: number} // value = true value · 10^power
  | {readonly kind: "unit"; readonly factor: number} // value = true value · factor
  | {readonly kind: "unexplained"};

const tolerance = Math.log(1.35);
const powers = [1, -1, 2, -2, 3, -3, 4, -4, 8, -8]; // ±4 is 万, ±8 is 亿
const unitFactors = [15, 1 / 15, 1.5, 1 / 1.5]; // 公顷 and 亩, 千公顷 and 万亩

/**
 * Returns the slip of the decimal point or the unit that explains a value, given a prediction from
 * its own trend, its peers or an identity. A slip is proposed when the value divided by it lies
 * within ±35 % of the prediction and the value itself does not. Null with MISSING_INPUT, or
 * UNDECIDABLE when either is zero or their signs differ.
 */
export function findSlip(value: number | null, predicted: number | null): Result<Slip> {
  if (!isPresent(value) || !isPresent(predicted)) return refused("MISSING_INPUT");
  const ratio = value / predicted;
  if (!(ratio > 0) || !Number.isFinite(ratio)) return refused("UNDECIDABLE", 2);
  const explains = (factor: number) => Math.abs(Math.log(ratio / factor)) <= tolerance;
  if (explains(1)) return computed({kind: "none"}, 2);
  const power = powers.find((k) => explains(10 ** k));
  if (power !== undefined) return computed({kind: "power", power}, 2);
  const factor = unitFactors.find(explains);
  return computed(factor === undefined ? {kind: "unexplained"} : {kind: "unit", factor}, 2);
}
