import {type Kind, findKind, kinds} from "./cells.ts";
import {findGluedRows} from "./gluedColumns.ts";

/** The records of one sheet, or of its head, as texts. Rows may be ragged; indexes are zero-based. */
export interface Sheet {
  readonly name: string; // "" for a text file
  readonly rows: readonly (readonly string[])[];
  readonly firstRow: number; // one-based row of rows[0] in the file
  readonly delimiter: string | null;
  readonly ragged: boolean; // whether records end at their last cell, as in a workbook
  readonly complete: boolean; // false when only the head of a long file is here
}

/** A rectangle of columns, zero-based, right exclusive. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

/** How many cells of each kind a stretch of a row or a column holds. */
export interface Counts {
  readonly number: number;
  readonly missing: number;
  readonly period: number;
  readonly text: number;
}

/** A sheet with the kind of each of its cells, worked out once. */
export class Grid {
  readonly sheet: Sheet;
  readonly height: number;
  readonly width: number;
  readonly #kinds: Uint8Array;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.height = sheet.rows.length;
    this.width = sheet.rows.reduce((width, row) => Math.max(width, row.length), 0);
    this.#kinds = new Uint8Array(this.height * this.width);
    for (const [r, row] of sheet.rows.entries()) {
      for (const [c, text] of row.entries()) this.#kinds[r * this.width + c] = findKind(text);
    }
    for (let c = 1; c < this.width; ++c) {
      for (const r of findGluedRows(this, c)) this.#kinds[r * this.width + c] = kinds.number;
    }
  }

  /** Returns the text of a cell, "" outside the sheet. */
  text(row: number, column: number): string {
    return this.sheet.rows[row]?.[column] ?? "";
  }

  /** Returns the kind of a cell, empty outside the sheet. */
  kind(row: number, column: number): Kind {
    const kind = column < this.width ? this.#kinds[row * this.width + column] : 0;
    return kind === 1
      ? kinds.number
      : kind === 2
        ? kinds.missing
        : kind === 3
          ? kinds.period
          : kind === 4
            ? kinds.text
            : kinds.empty;
  }

  /** Counts the kinds of some cells of a row. */
  countRow(row: number, columns: Iterable<number>): Counts {
    const counts = {number: 0, missing: 0, period: 0, text: 0};
    for (const column of columns) {
      const kind = this.kind(row, column);
      if (kind === kinds.number) ++counts.number;
      else if (kind === kinds.missing) ++counts.missing;
      else if (kind === kinds.period) ++counts.period;
      else if (kind === kinds.text) ++counts.text;
    }
    return counts;
  }

  /** Counts the kinds of some cells of a column. */
  countColumn(column: number, rows: Iterable<number>): Counts {
    const counts = {number: 0, missing: 0, period: 0, text: 0};
    for (const row of rows) {
      const kind = this.kind(row, column);
      if (kind === kinds.number) ++counts.number;
      else if (kind === kinds.missing) ++counts.missing;
      else if (kind === kinds.period) ++counts.period;
      else if (kind === kinds.text) ++counts.text;
    }
    return counts;
  }
}

/** Returns the whole numbers from `from` to before `to`. */
export function range(from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; ++number) numbers.push(number);
  return numbers;
}
