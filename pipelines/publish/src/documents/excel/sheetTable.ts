import type ExcelJS from "exceljs";
import type {SheetNumber} from "../writtenUnit.ts";

/** What a cell holds: a text, a whole number such as a year, a number with decimals, or nothing. */
export type SheetCell = string | number | SheetNumber | null;

export interface SheetColumn {
  readonly head: string;
  readonly width: number; // in characters of a Latin digit; a Chinese one takes two
}

/** One table of a workbook, on a sheet of its own. */
export interface SheetTable {
  readonly name: string; // of the sheet, at most 31 characters
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly printedColumns?: number; // the first so many; all when left out
}

/**
 * Adds a table as a sheet: the head in the first row, frozen, filtered and repeated on each printed
 * page; numbers as numbers in a format of their decimals; texts in the text format, so that one
 * beginning with = stays a text even after somebody edits it. Nothing is a formula.
 */
export function addTable(workbook: ExcelJS.Workbook, table: SheetTable): void {
  const {name, columns, rows} = table;
  const sheet = workbook.addWorksheet(name, {
    views: [{state: "frozen", ySplit: 1, xSplit: 1}],
    pageSetup: {...printSetup, orientation: "landscape", printTitlesRow: "1:1"},
    headerFooter: {oddHeader: `&L${name.replaceAll("&", "&&")}`, oddFooter: "&C&P / &N"}
  });
  sheet.columns = columns.map(({width}) => ({width}));
  const head = sheet.addRow(columns.map((column) => column.head));
  head.height = 30;
  head.eachCell((cell) => {
    cell.font = {...bodyFont, bold: true};
    cell.fill = {type: "pattern", pattern: "solid", fgColor: {argb: "FFE8EFF6"}};
    cell.alignment = {vertical: "middle", horizontal: "center", wrapText: true};
    cell.border = {bottom: {style: "thin"}};
  });
  for (const row of rows) {
    const added = sheet.addRow(row.map(plainValue));
    row.forEach((cell, i) => dress(added.getCell(i + 1), cell));
    added.height = lineHeight * countLines(row, columns);
  }
  const corner = sheet.getCell(rows.length + 1, table.printedColumns ?? columns.length);
  sheet.pageSetup.printArea = `A1:${corner.address}`;
  if (rows.length > 0) {
    sheet.autoFilter = {
      from: {row: 1, column: 1},
      to: {row: rows.length + 1, column: columns.length}
    };
  }
}

/** The font of every cell; programs without it take the system's own. */
export const bodyFont = {name: "宋体", size: 10.5, family: 2} as const;

/** A4, one page wide, as many pages long as the rows need. */
export const printSetup = {
  paperSize: 9,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: {left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3}
} as const;

/** Returns the number format of so many decimals, without separators. */
export function numberFormat(decimals: number): string {
  return decimals <= 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

const lineHeight = 15; // points

// Not every program fits a row to its wrapped texts when it opens a file.
function countLines(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = row.map((cell, i) => {
    if (typeof cell !== "string" || !isWrapped(cell)) return 1;
    return Math.ceil(widthOf(cell) / Math.max(1, (columns[i]?.width ?? 10) - 3));
  });
  return Math.max(1, ...lines);
}

function isWrapped(text: string): boolean {
  return text.length > 12;
}

// In characters of a Latin digit; a Chinese one takes two.
function widthOf(text: string): number {
  return [...text].reduce(
    (width, sign) => width + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1),
    0
  );
}

function plainValue(cell: SheetCell): string | number | null {
  if (cell === null || cell === "") return null;
  return typeof cell === "object" ? cell.value : cell;
}

function dress(target: ExcelJS.Cell, cell: SheetCell): void {
  target.font = bodyFont;
  const isText = typeof cell === "string";
  target.alignment = {
    vertical: "top",
    wrapText: isText && isWrapped(cell),
    ...(isText ? {horizontal: "left", indent: 1} : {}) // a text without a side is not indented
  };
  if (typeof cell === "string") target.numFmt = "@";
  else if (typeof cell === "number") target.numFmt = "0";
  else if (cell !== null) target.numFmt = numberFormat(cell.decimals);
}
