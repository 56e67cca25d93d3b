import {type Accounting, isFilled, Ledger} from "./accounting.ts";
import {openContainer} from "./container.ts";
import {readEncoding} from "./decode.ts";
import type {Sheet} from "./grid.ts";
import type {Issue} from "./issues.ts";
import type {LayoutPins, LayoutReport} from "./layout.ts";
import {BlockReader, type Sinks} from "./readBlock.ts";
import {type ReadingColumns, ReadingWriter, Texts} from "./readings.ts";
import {recognise} from "./recognise.ts";
import {findDelimiter, foldLineBreaks, parseRecords} from "./records.ts";
import {type CellColumns, CellWriter} from "./sourceCells.ts";
import {readWorkbook} from "./workbook.ts";

/** What a file says: its readings, what was refused and why, and how it was understood. */
export interface TableReading {
  readonly decoding: {readonly encoding: string; readonly evidence: string; readonly delimiter: string | null};
  readonly layouts: readonly LayoutReport[];
  readonly texts: readonly string[];
  readonly readings: ReadingColumns;
  readonly issues: readonly Issue[];
  readonly cells: CellColumns;
  readonly accounting: Accounting;
}

export interface ReadOptions {
  readonly pins?: LayoutPins;
  readonly keepCells?: boolean; // whether `cells` is filled; default true
}

/**
 * Returns what a statistical table says, from its bytes and its name alone. Cells and rows that
 * cannot be read with certainty are issues; a file that is no table has issues and no readings.
 * Throws SourceError for a file that cannot be read at all.
 */
export async function readTable(
  bytes: Uint8Array, fileName: string, options: ReadOptions = {}
): Promise<TableReading> {
  const {decoding, sheets} = openSheets(bytes, fileName);
  const texts = new Texts();
  const sinks: Sinks = {
    texts, readings: new ReadingWriter(), cells: new CellWriter(options.keepCells ?? true), issues: [], ledger: new Ledger()
  };
  const layouts = sheets.flatMap((sheet) => readSheet(sheet, fileName, sinks));
  return {
    decoding, layouts, texts: texts.list, readings: sinks.readings.take(),
    issues: sinks.issues, cells: sinks.cells.take(), accounting: sinks.ledger.close(fileName)
  };
}

interface Opened {
  readonly decoding: TableReading["decoding"];
  readonly sheets: readonly Sheet[];
}

function openSheets(bytes: Uint8Array, fileName: string): Opened {
  const opened = openContainer(bytes, fileName);
  if (opened.kind === "workbook") {
    const sheets = readWorkbook(opened.bytes, fileName).map((sheet) => ({...sheet, complete: true}));
    return {decoding: {encoding: "xlsx", evidence: "a zip archive with a workbook", delimiter: null}, sheets};
  }
  const decoding = readEncoding(opened.bytes, fileName);
  const text = foldLineBreaks(new TextDecoder(decoding.encoding).decode(opened.bytes));
  const delimiter = findDelimiter(text, fileName);
  return {decoding: {...decoding, delimiter}, sheets: [{name: "", rows: parseRecords(text, delimiter), complete: true}]};
}

function readSheet(sheet: Sheet, fileName: string, sinks: Sinks): readonly LayoutReport[] {
  for (const row of sheet.rows) sinks.ledger.enter(row);
  const {reports, unread} = recognise(sheet, fileName);
  const readers = reports.map((report) => new BlockReader(report.layout, sinks));
  for (const [i, fields] of sheet.rows.entries()) {
    const row = i + 1;
    const covered = new Set<number>();
    for (const reader of readers) {
      const {layout} = reader;
      const inside = row >= layout.bodyTop && (layout.bodyBottom === null || row <= layout.bodyBottom);
      if (!inside) continue;
      reader.read(row, fields);
      const end = layout.right >= layout.width ? Math.max(fields.length, layout.right) : layout.right;
      for (let c = layout.left; c <= end; ++c) covered.add(c);
    }
    setAside(sheet, row, fields, covered, reports, sinks);
  }
  for (const reader of readers) reader.end();
  for (const {block, why} of unread) {
    sinks.issues.push({code: "unread_block", message: `no table understood: ${why}`, sheet: sheet.name,
      row: block.top + 1, column: block.left + 1, text: ""});
  }
  if (reports.length === 0) {
    sinks.issues.push({code: "not_a_table", message: "no table found", sheet: sheet.name, row: 0, column: 0, text: ""});
  }
  return reports;
}

function setAside(
  sheet: Sheet, row: number, fields: readonly string[], covered: ReadonlySet<number>,
  reports: readonly LayoutReport[], sinks: Sinks
): void {
  for (const [c, text] of fields.entries()) {
    if (covered.has(c + 1) || !isFilled(text)) continue;
    const report = reports.find(({layout}) => c + 1 >= layout.left && c + 1 <= layout.right &&
      (layout.titleRows.includes(row) || layout.headerRows.includes(row)));
    const role = report ? (report.layout.titleRows.includes(row) ? "title" : "header") : "other";
    sinks.ledger.setAside(1);
    sinks.cells.add(sinks.texts.id(sheet.name), row, c + 1, role, text);
  }
}
