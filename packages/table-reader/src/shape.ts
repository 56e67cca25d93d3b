import type {Block} from "./blocks.ts";
import {type DecimalMark, findCertainMark, kinds, readCell} from "./cells.ts";
import {type Grid, range} from "./grid.ts";
import type {Head} from "./header.ts";
import {isHeaded} from "./headWords.ts";
import {type Profile, sampleBody} from "./profile.ts";
import {foldText, foldTight} from "./fold.ts";
import {isPlace} from "./places.ts";
import {isUnit} from "./units.ts";
import {keyOnlyWords, unitWord} from "./words.ts";

/** How long the records of a block are. */
export interface Width {
  readonly width: number; // fields of a sound record
  readonly ragged: boolean; // whether records may end before their last blanks
}

/** Returns the usual number of fields of a block's records, the header's included. */
export function findWidth(grid: Grid, block: Block, head: Head): Width {
  const widths = new Map<number, number>();
  const rows = range(head.bodyTop, block.bottom).filter(
    (r) => grid.countRow(r, range(block.left, block.right)).number > 0
  );
  for (const r of rows) widths.set(widthOf(grid, r), (widths.get(widthOf(grid, r)) ?? 0) + 1);
  const [usual = [grid.width, 0]] = [...widths].sort((a, b) => b[1] - a[1]);
  const short = rows.filter((r) => widthOf(grid, r) < usual[0]).length;
  const ragged = grid.sheet.ragged || usual[1] < 0.5 * rows.length || short >= 0.3 * rows.length;
  const header = Math.max(0, ...head.headers.map((r) => widthOf(grid, r)));
  return {width: ragged ? Math.max(usual[0], header) : usual[0], ragged};
}

function widthOf(grid: Grid, row: number): number {
  return grid.sheet.rows[row]?.length ?? 0;
}

/**
 * Returns the mark before decimals: the one under which more cells are numbers. 409 beside 4.351 is
 * cut at thousands, unless points of the table cut decimals. One odd cell decides nothing; null
 * when nothing tells thousands from decimals and the table is written as those with commas are.
 */
export function findDecimalMark(
  grid: Grid,
  block: Block,
  data: readonly Profile[]
): DecimalMark | null {
  const texts = data.flatMap(({column}) =>
    sampleBody(grid, block).map((r) => grid.text(r, column).trim())
  );
  let comma = 0;
  let point = 0;
  for (const text of texts) {
    const style = findStyle(text);
    if (style === ",") ++comma;
    else if (style === ".") ++point;
  }
  const triples = (mark: string) =>
    texts.filter((text) => text.includes(mark) && /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)).length;
  if (comma > point)
    return triples(",") === 0 || comma > Math.max(2, 0.05 * triples(",")) ? "," : ".";
  const grouped = triples(".");
  if (grouped === 0 || point > Math.max(2, 0.05 * grouped)) return ".";
  if (grouped > 1 && texts.some((text) => /^-?\d{1,3}$/.test(text))) return ",";
  return grid.sheet.delimiter === ";" ? null : ".";
}

// The mark before the decimals of one number, null when it could be either.
function findStyle(text: string): DecimalMark | null {
  const certain = findCertainMark(text);
  if (certain !== null) return certain;
  const asPoint = readCell(text, ".").kind === "value";
  const asComma = readCell(text, ",").kind === "value";
  return asPoint === asComma ? null : asPoint ? "." : ",";
}

/** Returns why a block is no table that can be read with certainty, null when nothing speaks against. */
export function findObstacle(
  grid: Grid,
  block: Block,
  head: Head,
  data: readonly Profile[],
  width: Width
): string | null {
  if (data.every((column) => column.path.length === 0)) return "no header names its columns";
  const placeholders = data.filter(({path}) =>
    path.some((part) => /^(col|column|unnamed|v|x)[_: ]*\d+$/i.test(part))
  );
  if (placeholders.length > 0.3 * data.length) return "its headers are placeholders";
  const shifted = data.find(isKeyHeaded);
  if (shifted) return `figures stand under ${shifted.head}`;
  if (hasStrayName(grid, block, head, data)) return "a name or a unit stands among the heads";
  return findMisfit(grid, block, head, data, width) ?? findMixture(grid, block, head, data);
}

// Beside a year among the lower heads, a unit, or a place over rows of places: a record moved by
// one field, whose figure looks like a year.
function hasStrayName(
  grid: Grid,
  block: Block,
  head: Head,
  [first, ...others]: readonly Profile[]
): boolean {
  const beside = head.headers
    .slice(1)
    .filter((r) => others.some(({column}) => grid.kind(r, column) === kinds.period))
    .map((r) => foldText(grid.text(r, first?.column ?? block.left)));
  const names = sampleBody(grid, block).map((r) => foldText(grid.text(r, block.left)));
  const placed = names.filter(isPlace).length > 0.5 * names.length;
  return beside.some((name) => isUnit(name) || (placed && isPlace(name)));
}

/** Says whether a column is headed by a word that heads keys only. */
export function isKeyHeaded(column: Profile): boolean {
  return isHeaded(column, keyOnlyWords);
}

// A header row with a field too many or too few names the wrong columns.
function findMisfit(
  grid: Grid,
  block: Block,
  head: Head,
  data: readonly Profile[],
  {width, ragged}: Width
): string | null {
  if (grid.sheet.ragged || head.headers.length === 0) return null;
  const used = 1 + Math.max(0, ...data.filter(({filled}) => filled > 0).map(({column}) => column));
  const last = Math.max(...head.headers);
  const moved = data.find(({column}) =>
    head.units.some((r) => unitWord.test(foldTight(grid.text(r, column))))
  );
  if (moved) return `the word for units stands over column ${moved.column + 1}`;
  const rows = [...head.headers, ...head.units];
  const full = rows.some((r) => widthOf(grid, r) === width);
  for (const r of rows) {
    const fields = grid.sheet.rows[r] ?? [];
    if (!ragged && fields.length > width)
      return `the header in row ${r + grid.sheet.firstRow} is longer than the records`;
    const short = fields.length < (full && !ragged ? width : used);
    if (short && (r >= last || (fields.at(-1) ?? "") === ""))
      return `the header in row ${r + grid.sheet.firstRow} is shorter than the records`;
  }
  return findGap(grid, block, last, data);
}

// Under one head, years that begin a column late: the row of years has moved.
function findGap(grid: Grid, block: Block, last: number, data: readonly Profile[]): string | null {
  const periods = data.filter(({column}) => grid.kind(last, column) === kinds.period);
  if (periods.length < 0.5 * data.length) return null;
  const late = data.find((column, i) => {
    const next = data[i + 1];
    return (
      grid.kind(last, column.column) === kinds.empty &&
      next !== undefined &&
      next.path.length > 1 &&
      next.path[0] === column.path[0] &&
      column.path.length < next.path.length
    );
  });
  return late ? `no year stands over column ${late.column + 1} of ${block.right}` : null;
}

// Too many texts among the figures, or more lines above the table than in it.
function findMixture(
  grid: Grid,
  block: Block,
  head: Head,
  data: readonly Profile[]
): string | null {
  const rows = range(head.bodyTop, block.bottom);
  let figures = 0;
  let texts = 0;
  for (const {column} of data) {
    const counts = grid.countColumn(column, rows);
    figures += counts.number + counts.missing + counts.period;
    texts += counts.text;
  }
  if (figures === 0) return "it holds no figures";
  if (texts > 0.15 * (texts + figures)) return `${texts} texts among ${figures} figures`;
  if (head.titles.length > 20 && head.titles.length > rows.length)
    return "more lines stand above it than in it";
  return null;
}

/** Says whether an extraction put whole columns into single cells, so that no cell can be trusted. */
export function isStacked(grid: Grid): boolean {
  if (hasPlaceholders(grid)) return true;
  let stacked = 0;
  let merged = 0; // `Kiambu 72225 73671`: a name and its figures
  let filled = 0;
  for (const row of grid.sheet.rows) {
    for (const text of row) {
      if (text === "") continue;
      ++filled;
      if (/^[a-z' -]*[a-z](\s+\d[\d.,]{2,}){2,}$/i.test(text)) ++merged;
      if (
        /\d\S*\s+\S*\d\S*\s+\S*\d/.test(text) &&
        /^[\d\s.,*-]+$/.test(text) &&
        readCell(text, ".").kind === "refused"
      )
        ++stacked;
    }
  }
  if (merged >= 3 && merged > 0.1 * filled) return true;
  return stacked >= 3 && stacked > 0.01 * filled;
}

// An extraction that could not read a header numbers its columns: col_0, col_1 …
function hasPlaceholders({sheet}: Grid): boolean {
  const filled = (sheet.rows[0] ?? []).filter((text) => text !== "");
  const numbered = filled.filter((text) => /^col_?\d+$/i.test(text.trim())).length;
  return numbered > 1 && numbered >= 0.15 * filled.length;
}
