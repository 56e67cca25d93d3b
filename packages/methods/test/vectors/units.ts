import {type UnitFactor} from "../../src/unitConversion.ts";

/** The units that the vectors name, written as data/catalog/units.csv writes them. */
export const units: Readonly<Record<string, UnitFactor>> = {
  万元: unit("money", 4),
  亿元: unit("money", 8),
  千公顷: unit("area", 3),
  万亩: unit("area", 4, 1, 15),
  万吨: unit("mass", 4),
  亿斤: unit("mass", 8, 1, 2000),
  "吨/公顷": unit("yield", 0),
  "公斤/亩": unit("yield", -3, 15),
  "‰": unit("share", -3),
  "%": unit("share", -2),
  万人: unit("persons", 4),
  人: unit("persons", 0)
};

function unit(dimension: string, powerOfTen: number, numerator = 1, denominator = 1): UnitFactor {
  return {dimension, powerOfTen, numerator, denominator};
}
