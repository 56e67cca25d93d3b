import {foldText} from "./fold.ts";
import {readPeriod, readYearPart} from "./periods.ts";
import {isUnit} from "./units.ts";

/** A number and the unit printed in one cell with it, neither judged yet. */
export interface Glued {
  readonly digits: string;
  readonly unit: string;
}

const leading = /^([+-]?)\s*(US\$|[$€£¥])\s*(\d.*)$/;
const trailing = /^([+-]?[\d.,'’ ]*\d)\s*([^\d.,'’\s].*)$/;

/**
 * Returns the parts of a folded cell such as `420.1亿元`, `$41,234` or `12.5 km`, null when it is no
 * number with a unit. Dates (`2020年`) are none; `1000 tons` may be a unit itself, which only the
 * cells around it tell.
 */
export function splitGlued(folded: string): Glued | null {
  const [, sign = "", symbol = "", amount = ""] = leading.exec(folded) ?? [];
  if (amount !== "") return {digits: `${sign}${amount}`, unit: symbol};
  const [, digits = "", unit = ""] = trailing.exec(folded) ?? [];
  if (unit === "" || /\s\d/.test(unit) || !isUnit(unit)) return null;
  return readPeriod(folded) === "" && readYearPart(folded) === "" ? {digits, unit} : null;
}

const amounts = /[十百千万亿兆元%‰$€£¥]|吨|公斤|公顷|平方|立方/;

/**
 * Says whether a number of this unit is certainly no name: `3人` may be a size of household, `18岁`
 * an age, `1000 tons` a unit, but 3.5 人, 1200 人 and 3 万人 are counted.
 */
export function isAmount({digits, unit}: Glued): boolean {
  if (isUnit(`${digits} ${unit}`)) return false;
  return amounts.test(unit) || /\d[.,]\d|\d{3}/.test(digits);
}

const sameUnits = [
  /%|per ?cent(?!age point)|\bpct\b|prozent|百分比/i,
  /^(\$|us\$|usd|us dollars?|dollars?|美元)$/i,
  /^(€|eur|euros?|欧元)$/i,
  /^(£|gbp|pounds?|英镑)$/i,
  /^(¥|元|人民币元|yuan|cny|rmb)$/i
];

/** Says whether a cell's unit is that of its place: `$` under dollars, 亿元 under 亿元. */
export function isSameUnit(cell: string, place: string): boolean {
  const one = foldText(cell);
  const other = foldText(place);
  return one === other || sameUnits.some((same) => same.test(one) && same.test(other));
}
