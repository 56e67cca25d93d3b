import {foldTight} from "./fold.ts";
import {splitUnit} from "./units.ts";
import {bareRelative} from "./words.ts";

/** Returns the lines of a cell, and the languages of a line (`年 份 Year`), without blanks. */
export function splitLanguages(text: string): string[] {
  return text.split(/\n|(?<=[\u4e00-\u9fff])\s+(?=[A-Za-z])/).map(foldTight);
}

/** Returns the header texts of a column as the word lists want them: tight, each language alone. */
export function headWords({path}: {readonly path: readonly string[]}): string[] {
  return path.flatMap((part) => [...new Set([foldTight(part), ...splitLanguages(part)])]);
}

/** Says whether one of the header texts of a column is among the words of a list. */
export function isHeaded(column: {readonly path: readonly string[]}, words: RegExp): boolean {
  return headWords(column).some((word) => words.test(word));
}

/** Says whether a column is headed by a change, share or rank of what stands before it. */
export function isGrowth({path}: {readonly path: readonly string[]}): boolean {
  return bareRelative.test(foldTight(splitUnit(path.at(-1) ?? "").label));
}
