import type {Block} from "./blocks.ts";
import {findMissing} from "./cells.ts";
import {foldText, foldTight} from "./fold.ts";
import {type Grid, range} from "./grid.ts";
import {headWords} from "./headWords.ts";
import {isPlace} from "./places.ts";
import {readHeadedPart, readPeriod} from "./periods.ts";
import {isUnit} from "./units.ts";
import {codeWords, missingReasons, periodWords, regionWords, totalWords} from "./words.ts";

/** What the body of a column is made of. */
export type ColumnType = "empty" | "names" | "periods" | "codes" | "figures";

/** One column of a block as its body shows it. */
export interface Profile {
  readonly column: number; // zero-based
  readonly type: ColumnType;
  readonly head: string; // its header texts, tight, joined by /
  readonly path: readonly string[];
  readonly filled: number; // share of body rows, 0 to 1
  readonly distinct: number;
  readonly runs: number; // how often a filled cell differs from the one above
  readonly rows: number;
  readonly places: number; // share of names that look like places
  readonly units: number; // share of names that are units
  readonly periods: number; // share of filled cells that are periods
  readonly integers: boolean;
  readonly texts: readonly string[]; // of the sampled rows, tight
}

const sampleRows = 400;

/** Returns the rows of a body a decision is taken on: all of a short one, spread over a long one. */
export function sampleBody(grid: Grid, block: Block): number[] {
  const rows = range(block.bodyTop, block.bottom);
  if (rows.length <= sampleRows) return rows;
  const step = rows.length / sampleRows;
  return range(0, sampleRows).map((i) => rows[Math.floor(i * step)] ?? block.bodyTop);
}

/** Describes a column of a block by its body and its header path. */
export function profileColumn(
  grid: Grid,
  rows: readonly number[],
  column: number,
  path: readonly string[]
): Profile {
  const texts = rows.map((r) => foldTight(grid.text(r, column)));
  const filled = texts.filter((text) => text !== "");
  const names = filled.filter((text) => !missingReasons.has(text.toLowerCase()));
  const counts = grid.countColumn(column, rows);
  const known = counts.number + counts.period + counts.text;
  const originals = rows.map((r) => foldText(grid.text(r, column))).filter((text) => text !== "");
  const head = path.map(foldTight).join("/");
  const basis = {
    column,
    head,
    path,
    texts,
    rows: rows.length,
    filled: filled.length / Math.max(1, rows.length),
    distinct: new Set(names).size,
    runs: filled.filter((text, i) => text !== filled[i - 1]).length,
    places: share(originals, (text) => isPlace(text)),
    units: share(names, isUnit),
    periods: known === 0 ? 0 : counts.period / known,
    integers: filled
      .filter((text) => findMissing(text) === null && !totalWords.test(text))
      .every((text) => /^"?-?\d+(\.0)?"?$/.test(text))
  };
  return {...basis, type: findType(basis, counts)};
}

function share(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

type Basis = Omit<Profile, "type">;

function findType(
  basis: Basis,
  counts: {number: number; missing: number; period: number; text: number}
): ColumnType {
  const {number, missing, period, text} = counts;
  if (number + missing + period + text === 0) return "empty";
  const words = headWords(basis);
  if (number === 0 && text === 0 && period > 0 && isPeriodColumn(basis, words)) return "periods";
  if (
    period > 0 &&
    period >= 0.5 * (period + number + text) &&
    words.some((w) => periodWords.test(w)) &&
    !words.some((w) => regionWords.test(w))
  )
    return "periods";
  if (basis.texts.every((t) => t === "" || /^"\d+"$/.test(t))) return "codes";
  if (isYearParts(basis, words)) return "periods";
  if (text > number + period && text > missing) return "names";
  if (text > 0 && period > 0 && number === 0) return "names"; // years and names in one column
  const coded = words.some((w) => codeWords.test(w) || regionWords.test(w));
  if (hasLeadingZeros(basis.texts) || (basis.integers && coded)) return "codes";
  return "figures";
}

// One figure that begins with 0 is a slip; several are codes.
function hasLeadingZeros(texts: readonly string[]): boolean {
  const zeros = texts.filter((text) => /^"?0\d+"?$/.test(text)).length;
  return zeros > 1 && zeros >= 0.1 * texts.length;
}

// Months and quarters under a period's word: the year stands elsewhere.
function isYearParts(basis: Basis, words: readonly string[]): boolean {
  const filled = basis.texts.filter((text) => text !== "");
  return (
    words.some((word) => periodWords.test(word)) &&
    filled.length > 1 &&
    filled.every((text) => readHeadedPart(text, basis.head) !== "" || readPeriod(text) !== "")
  );
}

// Without a header word a column of years is one only if they run on or come back.
function isPeriodColumn(basis: Basis, words: readonly string[]): boolean {
  if (words.some((word) => periodWords.test(word))) return true;
  if (basis.texts.some((text) => text !== "" && !/^\d{4}$/.test(text) && readPeriod(text) !== ""))
    return true;
  const years = basis.texts.filter((text) => text !== "").map(Number);
  const steps = years.slice(1).map((year, i) => year - (years[i] ?? 0));
  const even = steps.filter(
    (step) => step === steps[0] || step === 0 || Math.abs(step) === 1
  ).length;
  return words.length === 0 && years.length > 2 && even >= 0.8 * steps.length;
}
