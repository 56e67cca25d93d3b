import {type Block, findRowWord, isNote} from "./blocks.ts";
import {kinds} from "./cells.ts";
import {findMonthSpan} from "./cumulated.ts";
import {foldText, foldTight} from "./fold.ts";
import {type Grid, range} from "./grid.ts";
import {isNumbering} from "./numbering.ts";
import {isKeyWord} from "./keyWords.ts";
import {readPeriod} from "./periods.ts";
import {cleanLabel, isUnit, readTableUnit} from "./units.ts";
import {periodWords} from "./words.ts";

/** The rows above a body, told apart. Zero-based. */
export interface Head {
  readonly titles: readonly number[];
  readonly headers: readonly number[]; // rows of labels and periods, top down
  readonly units: readonly number[]; // rows of units under or between the labels
  readonly bodyTop: number;
}

/**
 * Tells the header rows above a body from titles, unit rows and remarks. Lines of one cell between
 * the header and the first figures head a section: they are the first rows of the body.
 */
export function readHead(grid: Grid, block: Block, dataColumns: readonly number[]): Head {
  let start = block.bodyTop;
  let bodyTop = block.bodyTop;
  for (let r = block.bodyTop - 1; r >= block.top; --r) {
    if (isHeaderRow(grid, block, dataColumns, r)) {
      if (start === block.bodyTop) bodyTop = r + 1;
      start = r;
    } else if (start < block.bodyTop || !isSection(grid, block, r)) break;
  }
  const keyed = range(start, bodyTop).findLast((r) => isKeyWord(grid.text(r, block.left)));
  if (keyed !== undefined)
    bodyTop = range(keyed + 1, bodyTop).find((r) => isNamed(grid, block, r)) ?? bodyTop;
  const numbered = range(start, bodyTop).filter((r) => isNumbering(grid, block, r));
  while (keyed !== undefined && start < keyed && isAside(grid, block, start)) ++start;
  const rows = range(block.top, bodyTop).filter((r) => !isEmpty(grid, block, r));
  const below = rows.filter((r) => r >= start);
  const said = below.filter((r) => isUnitRow(grid, block, dataColumns, r));
  const units = said.length < below.length ? said : []; // `unit` may head a column of keys
  const remarks = below.filter((r) => findRowWord(grid.text(r, block.left)) === "remark");
  const aside = [...units, ...remarks, ...numbered];
  return {
    titles: rows.filter((r) => r < start),
    headers: below.filter((r) => !aside.includes(r)),
    units,
    bodyTop
  };
}

// Under the row that heads the keys a name begins the body, whatever stands beside it.
function isNamed(grid: Grid, block: Block, r: number): boolean {
  return (
    grid.kind(r, block.left) !== kinds.empty &&
    findRowWord(grid.text(r, block.left)) === null &&
    !isNumbering(grid, block, r)
  );
}

// One text above the row that heads the keys is a title, wherever it was centred; a name with one
// text after it (`UNIT`, `Million euro`) says something of the whole table.
function isAside(grid: Grid, block: Block, r: number): boolean {
  const filled = findFilled(grid, block, r).length;
  const named = grid.kind(r, block.left) === kinds.text && !isKeyWord(grid.text(r, block.left));
  return filled < 2 || (filled === 2 && named && block.right - block.left > 3);
}

function findFilled(grid: Grid, block: Block, r: number): number[] {
  return range(block.left, block.right).filter((c) => grid.kind(r, c) !== kinds.empty);
}

/** Returns the texts of the rows above a table; a unit's word or a note's and a text are one. */
export function readTitles(grid: Grid, block: Block, rows: readonly number[]): string[] {
  return rows.flatMap((r) => {
    const texts = findFilled(grid, block, r).map((c) => grid.text(r, c));
    const [name = "", text = ""] = texts;
    const paired = texts.length === 2 && findRowWord(name) === "unit";
    return paired || (texts.length === 2 && isNote(name)) ? [`${name}: ${text}`] : texts;
  });
}

function isEmpty(grid: Grid, block: Block, r: number): boolean {
  return range(block.left, block.right).every((c) => grid.kind(r, c) === kinds.empty);
}

// A line of one name, such as `一、人口`; neither a title's unit nor a bracket.
function isSection(grid: Grid, block: Block, r: number): boolean {
  const filled = range(block.left, block.right)
    .map((c) => grid.text(r, c))
    .filter((text) => foldText(text) !== "");
  const [only = ""] = filled;
  return (
    filled.length === 0 ||
    (filled.length === 1 &&
      readTableUnit(only) === null &&
      !/^[(（]/.test(only.trim()) &&
      only.length < 30)
  );
}

function isHeaderRow(grid: Grid, block: Block, dataColumns: readonly number[], r: number): boolean {
  const texts = range(block.left, block.right).map((c) => grid.text(r, c));
  if (texts.some((text) => readTableUnit(text) !== null)) return false;
  const first = grid.text(r, block.left);
  if (findRowWord(first) !== null || isKeyWord(first)) return true;
  const counts = grid.countRow(r, dataColumns);
  return counts.text + counts.period + counts.number > 0;
}

function isUnitRow(grid: Grid, block: Block, dataColumns: readonly number[], r: number): boolean {
  if (findRowWord(grid.text(r, block.left)) === "unit") return true;
  const filled = dataColumns
    .map((c) => stripBrackets(grid.text(r, c)))
    .filter((text) => text !== "");
  return filled.length > 0 && filled.every(isUnit) && !isKeyWord(grid.text(r, block.left));
}

/** Returns a text without the brackets around all of it. */
export function stripBrackets(text: string): string {
  return foldText(text)
    .replace(/^[(\[【](.*)[)\]】]$/, "$1")
    .trim();
}

/**
 * Returns the header texts of every column, top down. A merged cell arrives as its text followed by
 * blanks: a blank takes the text to its left where something stands below it and both have the same
 * parent. `first` is the first data column: key columns lend nothing to data.
 */
export function readPaths(
  grid: Grid,
  block: Block,
  headers: readonly number[],
  first: number
): string[][] {
  const filled: string[][] = [];
  for (const [i, r] of headers.entries()) {
    const below = headers.slice(i + 1);
    const row: string[] = [];
    for (let c = block.left; c < block.right; ++c) {
      const own = cleanLabel(grid.text(r, c)).replace(/^Unnamed: \d+(_level_\d+)?$/, "");
      const left = row[c - block.left - 1] ?? "";
      const inherits =
        own === "" &&
        left !== "" &&
        c > first &&
        below.some((b) => isFilled(grid, b, c)) &&
        filled.every((above) => above[c - block.left] === above[c - block.left - 1]);
      row.push(inherits ? left : own);
    }
    filled.push(row);
  }
  return range(0, block.right - block.left).map((i) => {
    const path: string[] = [];
    for (const row of filled) {
      const text = row[i] ?? "";
      if (text !== "" && text !== path.at(-1)) path.push(text);
    }
    return path;
  });
}

function isFilled(grid: Grid, row: number, column: number): boolean {
  return grid.kind(row, column) !== kinds.empty;
}

/** Returns a header path without the parts that are periods, and the period they name. */
export function splitPeriod(path: readonly string[]): {labels: string[]; period: string} {
  let period = "";
  const labels: string[] = [];
  for (const part of path) {
    const found = readPeriod(part);
    if (found !== "" && period === "") {
      period = found;
      const span = findMonthSpan(part);
      if (span !== "") labels.push(span);
    } else if (!isPeriodWord(part)) labels.push(part);
  }
  return {labels, period};
}

function isPeriodWord(text: string): boolean {
  return periodWords.test(foldTight(text));
}
