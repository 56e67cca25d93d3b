import {headWords, isHeaded} from "./headWords.ts";
import type {Profile} from "./profile.ts";

// Heads of columns of places, the wider above the narrower. A City left of a County holds it.
const levels: readonly RegExp[] = [
  /^(国家|国别|country|nation)(名称|name)?$/i,
  /^(所[属在])?(省份?|省级行政区|省区市|provinces?|state|stname|stabr|bundesland)(名称?|[ _]?name)?$/i,
  /^(所[属在])?(城市|市|地市|州市|地级市|市州|prefecture|city)(名称?|[ _]?name)?$/i,
  /^(所[属在])?(县|县市|市县|区县|县区|县\(.*|旗县|县域|county|ctyname|district|(land)?kreis)(名称?|[ _]?name)?$/i,
  /^(街道|乡镇|村|ward|sub-?county|constituency|village|gemeinde|commune)(名称?|[ _]?name)?$/i
];

/** Says whether a column of names is headed as wider places than another one: 省 beside 县. */
export function isWider(column: Profile, other: Profile): boolean {
  const own = findLevel(column);
  const city = isHeaded(column, /^city$/i);
  const held = city && column.column > other.column;
  return own >= 0 && own < findLevel(other) && !held;
}

function findLevel(column: Profile): number {
  const words = headWords(column);
  return levels.findLastIndex((level) => words.some((word) => level.test(word)));
}
