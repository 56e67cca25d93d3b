import {headWords, isHeaded} from "./headWords.ts";
import type {Profile} from "./profile.ts";
import {flagWords, noteWords, unitWord} from "./words.ts";

/** Says whether a column of texts stands beside the table: units, flags, notes, or always empty. */
export function isAside(key: Profile): boolean {
  const words = headWords(key);
  return (
    words.some((word) => unitWord.test(word) || flagWords.test(word) || noteWords.test(word)) ||
    isUnitColumn(key)
  );
}

/** Says whether a column of texts holds units, by its head or by what it says. */
export function isUnitColumn(key: Profile): boolean {
  return (
    isHeaded(key, unitWord) ||
    (key.type === "names" && key.units > 0.9 && key.path.length === 0)
  );
}
