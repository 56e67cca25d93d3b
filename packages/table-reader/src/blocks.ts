import {kinds} from "./cells.ts";
import {foldText, foldTight} from "./fold.ts";
import {isKeyWord, isWord} from "./keyWords.ts";
import {isNumbering} from "./numbering.ts";
import {isPeriodHeader} from "./periodHeader.ts";
import {isPlace} from "./places.ts";
import {type Band, type Grid, range} from "./grid.ts";
import {noteStart, remarkWord, unitWord} from "./words.ts";

/** A stretch of rows that holds one table: `top` to `bodyTop` is title and header. Zero-based. */
export interface Block extends Band {
  readonly top: number;
  readonly bodyTop: number;
  readonly bottom: number; // exclusive; rows between data rows are inside
}

/** Returns the tables of a sheet: first side by side, then one below the other. */
export function findBlocks(grid: Grid): Block[] {
  return findBands(grid).flatMap((band) => findStack(grid, band));
}

/**
 * Returns the column ranges of tables that stand side by side: a further column that holds the
 * names of the first one again, or is headed by the same key word, begins another table.
 */
function findBands(grid: Grid): Band[] {
  const rows = range(0, grid.height);
  const first = range(0, grid.width).find((c) => {
    const counts = grid.countColumn(c, rows);
    return counts.text + counts.period > 0;
  });
  if (first === undefined) return [];
  const starts = [0];
  let seenData = false;
  for (let c = first + 1; c < grid.width; ++c) {
    const counts = grid.countColumn(c, rows);
    const figures = counts.number + counts.missing;
    if (figures > counts.text + counts.period) seenData = true;
    else if (seenData && repeatsKey(grid, first, c)) {
      starts.push(c);
      seenData = false;
    }
  }
  return starts.map((left, i) => ({left, right: starts[i + 1] ?? grid.width}));
}

function repeatsKey(grid: Grid, first: number, column: number): boolean {
  const keys = distinctTexts(grid, first);
  const names = distinctTexts(grid, column);
  let shared = 0;
  let words = 0;
  for (const name of names) {
    if (!keys.has(name)) continue;
    ++shared;
    if (isWord(name)) ++words;
  }
  return names.size >= 3 && (shared >= 0.6 * Math.min(names.size, keys.size) || words > 0);
}

function distinctTexts(grid: Grid, column: number): Set<string> {
  const texts = new Set<string>();
  for (let r = 0; r < grid.height; ++r) {
    const kind = grid.kind(r, column);
    if (kind === kinds.text || kind === kinds.period) texts.add(foldTight(grid.text(r, column)));
  }
  return texts;
}

function findStack(grid: Grid, band: Band): Block[] {
  const shapes = readShapes(grid, band);
  const blocks: Block[] = [];
  let top = 0;
  let bodyTop = -1;
  let last = -1;
  for (let r = 0; r <= grid.height; ++r) {
    const shape = shapes[r];
    if (shape !== "data" && r < grid.height) continue;
    const gap =
      bodyTop >= 0 && r > last + 1 ? findHeaderBetween(grid, band, shapes, bodyTop, last, r) : -1;
    if (bodyTop >= 0 && (r === grid.height || gap >= 0)) {
      blocks.push({...band, top, bodyTop, bottom: last + 1});
      top = last + 1;
      bodyTop = -1;
    }
    if (bodyTop < 0) bodyTop = r;
    last = r;
  }
  return blocks;
}

type Shape = "empty" | "text" | "data";

function readShapes(grid: Grid, band: Band): Shape[] {
  const numeric = numericColumns(grid, band);
  return range(0, grid.height).map((r) => {
    const all = grid.countRow(r, range(band.left, band.right));
    if (all.number + all.missing + all.period + all.text === 0) return "empty";
    const inside = grid.countRow(r, numeric);
    const figures = inside.number + inside.period + inside.missing;
    if (figures === 0 || (inside.number === 0 && inside.text >= figures)) return "text";
    if (isPeriodHeader(grid, band, r) || isNumbering(grid, band, r)) return "text";
    return "data";
  });
}

/** Returns the columns of a band whose filled cells are mostly figures, or end in one. */
export function numericColumns(grid: Grid, band: Band): number[] {
  return range(band.left, band.right).filter((c) => {
    const counts = grid.countColumn(c, range(0, grid.height));
    if (counts.number + counts.missing + counts.period > counts.text) return true;
    const last = range(0, grid.height).findLast((r) => grid.kind(r, c) !== kinds.empty) ?? 0;
    return grid.kind(last, c) === kinds.number && !/^"?0\d/.test(grid.text(last, c));
  });
}

// Between two data rows: is there a header, so that another table begins? Returns its row or -1.
function findHeaderBetween(
  grid: Grid,
  band: Band,
  shapes: readonly Shape[],
  bodyTop: number,
  last: number,
  next: number
): number {
  const columns = bodyColumns(grid, band, bodyTop, last);
  for (let r = last + 1; r < next; ++r) {
    if (shapes[r] !== "text") continue;
    const inside = grid.countRow(r, columns);
    const heads = range(band.left, columns[0] ?? band.right);
    if (!isAlone(grid, band, r) && heads.some((c) => isKeyWord(grid.text(r, c)))) return r;
    const texts = isPeriodHeader(grid, band, r) ? inside.text + inside.period : inside.text;
    if (
      inside.number === 0 &&
      texts >= Math.max(2, 0.6 * columns.length) &&
      !isNamed(grid, band, r)
    )
      return r;
    if (/续表|continued/i.test(grid.text(r, band.left))) return r;
  }
  return -1;
}

// 县 with nothing beside it names the rows below and heads no columns.
function isAlone(grid: Grid, band: Band, r: number): boolean {
  return range(band.left, band.right).filter((c) => grid.kind(r, c) !== kinds.empty).length < 2;
}

// A record all of whose figures are damaged still begins with a place or a year; a header does not.
function isNamed(grid: Grid, band: Band, r: number): boolean {
  return grid.kind(r, band.left) === kinds.period || isPlace(foldText(grid.text(r, band.left)));
}

function bodyColumns(grid: Grid, band: Band, top: number, last: number): number[] {
  const rows = range(top, Math.min(last + 1, top + 200));
  return range(band.left, band.right).filter((c) => {
    const counts = grid.countColumn(c, rows);
    return counts.number + counts.missing > counts.text + counts.period;
  });
}

/** Says whether a line begins as a note, a source or a legend does. */
export function isNote(text: string): boolean {
  return noteStart.test(text);
}

/** Says whether a text is prose and no name: a note, or longer than any name. */
export function isProse(text: string): boolean {
  return noteStart.test(text) || text.length > 80;
}

/** Says whether a row under a header holds units or remarks, by the word before them. */
export function findRowWord(text: string): "unit" | "remark" | null {
  const folded = foldTight(text);
  return unitWord.test(folded) ? "unit" : remarkWord.test(folded) ? "remark" : null;
}
