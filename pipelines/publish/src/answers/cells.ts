import {lowerFirst} from "../sentences/quality.ts";
import {formatNumber} from "../numbers.ts";
import {writeAmount} from "../quantity.ts";
import type {View} from "../view.ts";
import type {AnswerCell} from "./answer.ts";
import type {KnownFigure} from "./figures.ts";

/** Returns a cell of words. */
export function words(text: string): AnswerCell {
  return {text, value: null, key: null};
}

/** Returns cells for what cannot be told, as many as columns are left. */
export function dashes(count: number): AnswerCell[] {
  return Array.from({length: count}, () => words("—"));
}

/** Returns a cell of a number with its decimals; of null, a dash. */
export function number(
  value: number | null | undefined,
  decimals: number,
  {signed = false, key = null}: {readonly signed?: boolean; readonly key?: string | null} = {}
): AnswerCell {
  if (value === null || value === undefined) return words("—");
  return {text: formatNumber(value, decimals, {signed}), value, key};
}

/**
 * Returns a figure's cell, its own decimals printed; a dash where there is none. A figure printed
 * in a larger unit than its indicator's (4512.0亿元 among 万元) keeps that precision and names its
 * unit.
 */
export function figureCell(view: View, figure: KnownFigure | undefined): AnswerCell {
  if (!figure) return words("—");
  const {value, key, indicatorId} = figure;
  const unit = view.site.indicators.get(indicatorId)?.unit;
  const decimals = printedDecimals(figure);
  if (decimals >= 0 || unit === undefined) return number(value, decimals, {key});
  return {text: writeAmount(value, decimals, unit, view.language), value, key};
}

/** Returns the last printed digit's place in the indicator's unit: −2 for 3267.19亿元 in 万元. */
export function printedDecimals({decimals, halfUnit, origin}: KnownFigure): number {
  const place = decimals ?? 0;
  if (origin !== "observed" || halfUnit === null || halfUnit <= 0) return place;
  return Math.min(place, -Math.round(Math.log10(2 * halfUnit)));
}

/** Returns a half-width's cell: what rounding alone could make, to three decimals. */
export function widthCell(value: number | null, decimals: number): AnswerCell {
  const least = 0.5 * 10 ** -decimals;
  if (value === null || value === 0 || value >= least) return number(value, decimals);
  return {text: `<${(2 * least).toFixed(decimals)}`, value, key: null};
}

/** Returns a verdict's word, or a reason's where there is none. */
export function verdictCell(view: View, verdict: string | null, reason: string | null): AnswerCell {
  if (verdict !== null) return words(view.label("verdicts", verdict));
  if (reason === null) return words("—");
  return words(
    view.say(
      `暂无法判断：${view.label("reasons", reason)}`,
      `not assessed: ${lowerFirst(view.label("reasons", reason))}`
    )
  );
}
