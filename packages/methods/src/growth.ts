import {allPresent, isPresent} from "./present.ts";
import {computed, refused, type Flag, type Result} from "./result.ts";

/** Growth of an amount over one period. */
export interface Growth {
  readonly percent: number;
  readonly amount: number; // in the unit of the inputs
}

/**
 * Returns nominal growth 100·(end ÷ start − 1). Both in one unit, scope and vintage.
 * Null with MISSING_INPUT, BASE_ZERO or BASE_NEGATIVE.
 */
export function nominalGrowth(start: number | null, end: number | null): Result<Growth> {
  if (!isPresent(start) || !isPresent(end)) return refused("MISSING_INPUT");
  if (start <= 0) return refused(start === 0 ? "BASE_ZERO" : "BASE_NEGATIVE", 2);
  return computed({percent: 100 * (end / start - 1), amount: end - start}, 2);
}

/** Returns real growth in per cent from a volume index, the year before being 100. */
export function growthFromIndex(index: number | null): Result<number> {
  if (!isPresent(index)) return refused("MISSING_INPUT");
  return index > 0 ? computed(index - 100, 1) : refused("NONPOSITIVE_VALUE", 1);
}

/** Growth of an amount, with and without the change of prices. */
export interface RealGrowth {
  readonly nominalPercent: number;
  readonly realPercent: number;
}

/** Returns real growth by a deflator, the year before being 100. Null as nominalGrowth. */
export function deflatedGrowth(
  start: number | null,
  end: number | null,
  deflator: number | null
): Result<RealGrowth> {
  const nominal = nominalGrowth(start, end);
  if (nominal.value === null) return nominal;
  if (!isPresent(deflator)) return refused("MISSING_INPUT", 2);
  if (deflator <= 0) return refused("NONPOSITIVE_VALUE", 3);
  const nominalPercent = nominal.value.percent;
  const realPercent = relativeChange(nominalPercent, deflator - 100);
  return computed({nominalPercent, realPercent}, 3);
}

/** The price change that a nominal and a published real growth imply. */
export interface ImpliedDeflator {
  readonly nominalPercent: number;
  readonly deflatorPercent: number; // change of the implied price level
}

/**
 * Returns the price change implied by levels and published real growth. Flags SUSPECTED_VINTAGE_MIX
 * when it, or nominal less real growth, exceeds `threshold` per cent: then the levels are probably
 * of two vintages and their growth is none.
 */
export function impliedDeflator(
  start: number | null,
  end: number | null,
  realPercent: number | null,
  threshold = 5
): Result<ImpliedDeflator> {
  const nominal = nominalGrowth(start, end);
  if (nominal.value === null) return nominal;
  if (!isPresent(realPercent)) return refused("MISSING_INPUT", 2);
  if (realPercent <= -100) return refused("NONPOSITIVE_VALUE", 3);
  const nominalPercent = nominal.value.percent;
  const deflatorPercent = relativeChange(nominalPercent, realPercent);
  const gap = Math.max(Math.abs(deflatorPercent), Math.abs(nominalPercent - realPercent));
  const flags: Flag[] = gap > threshold ? ["SUSPECTED_VINTAGE_MIX"] : [];
  return computed({nominalPercent, deflatorPercent}, 3, flags);
}

/**
 * Returns the change in per cent of a ratio whose numerator and denominator grew as given:
 * energy +2 over constant-price GDP +6 is −3.77. Null with MISSING_INPUT or NONPOSITIVE_VALUE.
 */
export function ratioChange(
  numeratorPercent: number | null,
  denominatorPercent: number | null
): Result<number> {
  const growths = [numeratorPercent, denominatorPercent];
  if (!allPresent(growths)) return refused("MISSING_INPUT");
  const [numerator = 0, denominator = 0] = growths;
  if (denominator <= -100) return refused("NONPOSITIVE_VALUE", 2);
  return computed(relativeChange(numerator, denominator), 2);
}

function relativeChange(numeratorPercent: number, denominatorPercent: number): number {
  return 100 * ((100 + numeratorPercent) / (100 + denominatorPercent) - 1);
}
