import {foldTight} from "./fold.ts";
import {splitLanguages} from "./headWords.ts";
import {labelWords, periodWords, regionWords} from "./words.ts";

/** Says whether a cell heads a column of names or years: 地区, Region, 年份, 指标 … */
export function isKeyWord(text: string): boolean {
  const folded = foldTight(text);
  return folded !== "" && folded.length < 40 && (isWord(folded) || isBilingualWord(text));
}

/** Says whether a tight text is a word for places, indicators or periods. */
export function isWord(text: string): boolean {
  return regionWords.test(text) || labelWords.test(text) || periodWords.test(text);
}

// `年 份\nYear`: Chinese above, English below.
function isBilingualWord(text: string): boolean {
  const lines = splitLanguages(text);
  return lines.length > 1 && lines.every((line) => line === "" || isWord(line));
}
