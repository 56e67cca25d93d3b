import type {Block} from "./blocks.ts";
import {kinds, readCell, type DecimalMark} from "./cells.ts";
import {type Grid, range} from "./grid.ts";
import type {Head} from "./header.ts";
import {type Profile, sampleBody} from "./profile.ts";

/** How long the records of a block are. */
export interface Width {
  readonly width: number; // fields of a sound record
  readonly ragged: boolean; // whether records may end before their last blanks
}

/** Returns the usual number of fields of a block's records, the header's included. */
export function findWidth(grid: Grid, block: Block, head: Head): Width {
  const widths = new Map<number, number>();
  const rows = range(head.bodyTop, block.bottom).filter((r) =>
    grid.countRow(r, range(block.left, block.right)).number > 0);
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

/** Returns the mark before decimals: the one under which more cells are numbers. */
export function findDecimalMark(grid: Grid, block: Block, data: readonly Profile[]): DecimalMark {
  let comma = 0;
  let point = 0;
  for (const r of sampleBody(grid, block)) {
    for (const {column} of data) {
      const text = grid.text(r, column);
      const asPoint = readCell(text, ".").kind === "value";
      const asComma = readCell(text, ",").kind === "value";
      if (asComma && !asPoint) ++comma;
      else if (asPoint && !asComma) ++point;
    }
  }
  return comma > point ? "," : ".";
}

/** Returns why a block is no table that can be read with certainty, null when nothing speaks against. */
export function findObstacle(
  grid: Grid, block: Block, head: Head, data: readonly Profile[], {width, ragged}: Width
): string | null {
  if (data.every((column) => column.path.length === 0)) return "no header names its columns";
  const placeholders = data.filter(({path}) => path.some((part) => /^(col|column|unnamed|v|x)[_: ]*\d+$/i.test(part)));
  if (placeholders.length > 0.3 * data.length) return "its headers are placeholders";
  const header = Math.max(0, ...head.headers.map((r) => widthOf(grid, r)));
  const last = data.findLast((column) => column.filled >= 0.3)?.column ?? 0;
  if (!grid.sheet.ragged && head.headers.length > 0 && header <= last) return "the header is shorter than the records";
  const wide = head.headers.find((r) => range(width, widthOf(grid, r)).some((c) => grid.kind(r, c) !== kinds.empty));
  if (!ragged && wide !== undefined) return "the header is longer than the records";
  return findMixture(grid, block, head, data);
}

// Too many texts among the figures, or more lines above the table than in it.
function findMixture(grid: Grid, block: Block, head: Head, data: readonly Profile[]): string | null {
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
  if (head.titles.length > 20 && head.titles.length > rows.length) return "more lines stand above it than in it";
  return null;
}

/** Says whether an extraction put whole columns into single cells, so that no cell can be trusted. */
export function isStacked(grid: Grid): boolean {
  let stacked = 0;
  let filled = 0;
  for (const row of grid.sheet.rows) {
    for (const text of row) {
      if (text === "") continue;
      ++filled;
      if (/\d\S*\s+\S*\d\S*\s+\S*\d/.test(text) && /^[\d\s.,*-]+$/.test(text) && readCell(text, ".").kind === "refused") ++stacked;
    }
  }
  return stacked >= 3 && stacked > 0.01 * filled;
}
