import {sum} from "simple-statistics";
import {allPresent, type Figures} from "./present.ts";
import {computed, partial, refused, type Result} from "./result.ts";

/** What each part did for the growth of the whole. */
export interface Contribution {
  readonly growthPercent: number; // of the whole
  readonly pulls: readonly number[]; // 拉动, percentage points; they add up to growthPercent
  readonly sharesPercent: readonly number[] | null; // 贡献率; null when the whole did not move
}

/**
 * Returns pull and contribution of each part, from constant-price amounts. `halfUnit` is that of
 * the amounts: a total change that rounding alone could make has no contribution shares
 * (TOTAL_CHANGE_ZERO), its pulls stay. Flags TOTAL_FALLS: the shares' signs are then inverted.
 */
export function contributionsOf(start: Figures, end: Figures, halfUnit = 0): Result<Contribution> {
  if (start.length !== end.length || start.length === 0) return refused("MISSING_INPUT");
  if (!allPresent(start) || !allPresent(end)) return refused("MISSING_INPUT");
  const [base, total] = [sum(start), sum(end)];
  if (base <= 0) return refused(base === 0 ? "BASE_ZERO" : "BASE_NEGATIVE", start.length);
  const changes = start.map((value, i) => (end[i] ?? 0) - value);
  const pulls = changes.map((change) => (100 * change) / base);
  return withShares(
    pulls,
    (100 * (total - base)) / base,
    (200 * halfUnit) / base,
    2 * start.length
  );
}

/**
 * Returns the same from last year's shares (fractions of one, at base-year prices) and each part's
 * real growth in per cent.
 */
export function contributionsFromShares(shares: Figures, growths: Figures): Result<Contribution> {
  if (shares.length !== growths.length || shares.length === 0) return refused("MISSING_INPUT");
  if (!allPresent(shares) || !allPresent(growths)) return refused("MISSING_INPUT");
  const pulls = shares.map((share, i) => share * (growths[i] ?? 0));
  return withShares(pulls, sum(pulls), 0, 2 * shares.length);
}

/** Whether printed pulls, growth and contributions agree within rounding. */
export interface ContributionCheck {
  readonly pullSum: number; // percentage points
  readonly sharesPercent: readonly number[]; // contributions computed from the pulls
  readonly consistent: boolean;
}

/**
 * Returns whether printed pulls add up to printed growth, and their shares to printed
 * contributions. Half-units are of the three printings: 0.005, 0.05 and 0.05 as a rule.
 */
export function checkContributions(
  printed: {
    readonly pulls: readonly number[];
    readonly growth: number;
    readonly shares: readonly number[];
  },
  halfUnits: {readonly pull: number; readonly growth: number; readonly share: number}
): Result<ContributionCheck> {
  const pullSum = sum(printed.pulls);
  if (pullSum === 0) return refused("TOTAL_CHANGE_ZERO", printed.pulls.length);
  const sharesPercent = printed.pulls.map((pull) => (100 * pull) / pullSum);
  const growthFits =
    Math.abs(pullSum - printed.growth) <= halfUnits.growth + printed.pulls.length * halfUnits.pull;
  // A share moves by its own printing and, relative to the total, by that of the pulls.
  const slack = halfUnits.share + (100 * halfUnits.pull) / Math.abs(pullSum);
  const sharesFit = sharesPercent.every(
    (share, i) => Math.abs(share - (printed.shares[i] ?? NaN)) <= slack
  );
  return computed(
    {pullSum, sharesPercent, consistent: growthFits && sharesFit},
    2 * printed.pulls.length + 1
  );
}

function withShares(
  pulls: readonly number[],
  growthPercent: number,
  rounding: number,
  inputsUsed: number
): Result<Contribution> {
  if (Math.abs(growthPercent) <= rounding + 1e-12) {
    const value = {growthPercent, pulls, sharesPercent: null};
    return partial(value, "TOTAL_CHANGE_ZERO", inputsUsed);
  }
  const sharesPercent = pulls.map((pull) => (100 * pull) / growthPercent);
  const value = {growthPercent, pulls, sharesPercent};
  return computed(value, inputsUsed, growthPercent < 0 ? ["TOTAL_FALLS"] : []);
}
