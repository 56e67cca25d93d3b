import {conversion, convert, readDecimal, type Unit} from "@xianzhi/catalog/units";

// The units that the vectors name, written as data/catalog/units.csv writes them.
const units: Readonly<Record<string, Unit>> = {
  万元: unit("money", 4),
  亿元: unit("money", 8),
  千公顷: unit("area", 3),
  万亩: unit("area", 4, 1n, 15n),
  万吨: unit("mass", 4),
  亿斤: unit("mass", 8, 1n, 2000n),
  "吨/公顷": unit("yield", 0),
  "公斤/亩": unit("yield", -3, 15n),
  "‰": unit("share", -3),
  "%": unit("share", -2),
  万人: unit("persons", 4),
  人: unit("persons", 0)
};

/** Returns a figure in another unit, by the catalogue's own conversion; null for an unknown one. */
export function convertFigure(value: number, from: string, to: string): number | null {
  const [source, target, printed] = [units[from], units[to], readDecimal(String(value))];
  return source && target && printed ? convert(printed, conversion(source, target)) : null;
}

function unit(dimension: string, power: number, numerator = 1n, denominator = 1n): Unit {
  const names = {unit: dimension, name_en: dimension, symbol_en: dimension};
  return {...names, dimension, power_of_ten: power, numerator, denominator};
}
