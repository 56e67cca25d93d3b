import type {CellPlace} from "../marts/figures.ts";
import type {TableExtent} from "../marts/marts.ts";

/** A run of rows of one table that is shown on one facsimile page. */
export interface TablePage {
  readonly sourceId: string;
  readonly number: number; // of the page within its source, from 1
  readonly file: string;
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface TablePages {
  readonly pages: readonly TablePage[];
  /** Returns the page that shows a cell's row, or undefined when no table of that source has it. */
  findPage(place: Pick<CellPlace, "sourceId" | "file" | "sheet" | "row">): TablePage | undefined;
}

const cellsOnPage = 6000; // about half a megabyte of HTML

/** Lays the tables of each source out on pages, so many rows on each that a page stays readable. */
export function layTables(extents: readonly TableExtent[]): TablePages {
  const pages: TablePage[] = [];
  const byTable = new Map<string, TablePage[]>();
  const numbers = new Map<string, number>();
  for (const {sourceId, file, sheet, rows, columns} of extents) {
    const step = Math.max(50, Math.floor(cellsOnPage / Math.max(1, columns)));
    const table: TablePage[] = [];
    for (let firstRow = 1; firstRow <= rows; firstRow += step) {
      const number = (numbers.get(sourceId) ?? 0) + 1;
      numbers.set(sourceId, number);
      const lastRow = Math.min(rows, firstRow + step - 1);
      table.push({sourceId, number, file, sheet, firstRow, lastRow});
    }
    byTable.set(keyOf({sourceId, file, sheet}), table);
    pages.push(...table);
  }
  return {
    pages,
    findPage(place) {
      return byTable.get(keyOf(place))?.find((page) => place.row <= page.lastRow);
    }
  };
}

function keyOf(table: Pick<CellPlace, "sourceId" | "file" | "sheet">): string {
  return JSON.stringify([table.sourceId, table.file, table.sheet]);
}
