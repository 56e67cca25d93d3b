import {foldCell, type Kind, kinds} from "./cells.ts";
import {foldTight} from "./fold.ts";
import {type Glued, splitGlued} from "./gluedUnit.ts";
import {classWords} from "./words.ts";

/** The texts of a sheet with their kinds, by zero-based row and column. */
interface Cells {
  readonly height: number;
  text(row: number, column: number): string;
  kind(row: number, column: number): Kind;
}

const digit = /\d/;

/**
 * Returns the rows of a column whose cells are figures with their unit glued on, though each alone
 * might be a name: `3人`, `12个`, `10 000 tons`. A column of them stands right of names, has no
 * class for its head, and does not run 1, 2, 3 as sizes of households do.
 */
export function findGluedRows(cells: Cells, column: number): number[] {
  const glued: {readonly row: number; readonly digits: number}[] = [];
  let others = 0;
  let numbers = 0;
  for (let row = 0; row < cells.height; ++row) {
    const kind = cells.kind(row, column);
    if (kind === kinds.number) ++numbers;
    if (kind !== kinds.text) continue;
    const found = readGlued(cells.text(row, column));
    if (found) glued.push({row, digits: Number(found.digits.replace(/[^\d.]/g, ""))});
    else if (glued.length > 0) ++others;
  }
  const [first] = glued;
  if (!first || glued.length + numbers < 2 || glued.length < 4 * others) return [];
  if (!hasNameLeft(cells, first.row, column) || hasClassHead(cells, first.row, column)) return [];
  const runsOn = glued.every(({digits}, i) => digits === first.digits + i);
  return runsOn && numbers === 0 ? [] : glued.map(({row}) => row);
}

function readGlued(text: string): Glued | null {
  return digit.test(text) ? splitGlued(foldCell(text)) : null;
}

function hasNameLeft(cells: Cells, row: number, column: number): boolean {
  for (let c = 0; c < column; ++c) {
    const kind = cells.kind(row, c);
    if (kind === kinds.period) return true;
    if (kind === kinds.text && readGlued(cells.text(row, c)) === null) return true;
  }
  return false;
}

function hasClassHead(cells: Cells, row: number, column: number): boolean {
  for (let r = 0; r < row; ++r) {
    if (classWords.test(foldTight(cells.text(r, column)))) return true;
  }
  return false;
}
