import type {Figure} from "../marts/figures.ts";
import type {Indicator} from "../marts/indicators.ts";
import {shiftTen} from "../numbers.ts";
import {styleUnit} from "../quantity.ts";
import {printedDecimals} from "../sentences/precision.ts";
import type {View} from "../view.ts";

/** A number as a spreadsheet holds it, with the decimals it is shown with. */
export interface SheetNumber {
  readonly value: number;
  readonly decimals: number;
}

/** Returns the unit of an indicator's values in tables of the view's language; "" for none. */
export function unitLabel(view: View, indicator: Indicator | undefined): string {
  if (indicator === undefined) return "";
  return styleUnit(indicator.unit, view.language, indicator).label;
}

/** Returns a figure's value in the unit that `unitLabel` names, with its printed decimals. */
export function figureNumber(view: View, figure: Figure | null): SheetNumber | null {
  if (figure === null) return null;
  const indicator = view.site.indicators.get(figure.indicatorId);
  return toSheetNumber(view, indicator, figure.value, printedDecimals(figure));
}

/**
 * Returns a value in the unit that `unitLabel` names, still a number: the mart's own in Chinese,
 * shifted by powers of ten in English. Null stays null.
 */
export function toSheetNumber(
  view: View,
  indicator: Indicator | undefined,
  value: number | null,
  printedDecimals: number | null = null
): SheetNumber | null {
  if (value === null) return null;
  const decimals = printedDecimals ?? indicator?.decimals ?? 2;
  if (indicator === undefined) return {value, decimals};
  const {shift} = styleUnit(indicator.unit, view.language, indicator);
  return {value: shiftTen(value, shift), decimals: Math.max(0, decimals - shift)};
}
