import {type Accounting, Ledger} from "./accounting.ts";
import type {Sinks} from "./sinks.ts";
import {findDelimiter} from "./delimiter.ts";
import {openContainer} from "./container.ts";
import {readEncoding} from "./decode.ts";
import {type DoubtSinks, markDoubts} from "./doubts.ts";
import {type Hidden, markHidden} from "./hiddenCells.ts";
import type {Issue} from "./issues.ts";
import type {LayoutReport} from "./layout.ts";
import type {LayoutPins, PinnedBlock} from "./pins.ts";
import {type ReadingColumns, ReadingWriter, Texts} from "./readings.ts";
import {RecordParser} from "./recordParser.ts";
import {RowLog} from "./rowLog.ts";
import {type SheetForm, SheetReader} from "./sheetReader.ts";
import {type CellColumns, CellWriter} from "./sourceCells.ts";
import {SourceError} from "./sourceError.ts";
import {readWorkbook} from "./workbook.ts";

/** What a file says: its readings, what was refused and why, and how it was understood. */
export interface TableReading {
  readonly decoding: {
    readonly encoding: string;
    readonly evidence: string;
    readonly delimiter: string | null;
  };
  readonly layouts: readonly LayoutReport[];
  readonly texts: readonly string[];
  readonly readings: ReadingColumns;
  readonly issues: readonly Issue[];
  readonly cells: CellColumns;
  readonly accounting: Accounting;
}

export interface ReadOptions {
  readonly pins?: LayoutPins; // a confirmed layout the file must fit
  readonly keepCells?: boolean; // whether `cells` is filled; default true
  readonly keepBlanks?: boolean; // whether positions that hold nothing are listed; default true
}

/**
 * Returns what a statistical table says, from its bytes and its name alone. Cells and rows that
 * cannot be read with certainty are issues; a file that is no table has issues and no readings.
 * Throws SourceError for a file that cannot be read at all.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {}
): Promise<TableReading> {
  const {decoding, sheets} = openTable(bytes, fileName, options.pins);
  const texts = new Texts();
  const log = new RowLog();
  const sinks: Sinks = {
    texts,
    readings: new ReadingWriter(Math.min(mostExpected, bytes.length >> 4)),
    cells: new CellWriter(options.keepCells ?? true),
    issues: [],
    ledger: new Ledger(),
    keepBlanks: options.keepBlanks ?? true,
    log
  };
  const hidden = new Map<number, Hidden>();
  const layouts = [...sheets].flatMap((sheet) => {
    if (sheet.hides) hidden.set(texts.id(sheet.name), sheet.hides);
    return readSheet(sheet, fileName, sinks);
  });
  const readings = sinks.readings.take();
  const doubts: DoubtSinks = {
    readings,
    texts: texts.list,
    issues: sinks.issues,
    textId: (text) => texts.id(text)
  };
  markDoubts(log, doubts);
  markHidden(hidden, doubts);
  return {
    decoding,
    layouts,
    texts: texts.list,
    readings,
    issues: sinks.issues,
    cells: sinks.cells.take(),
    accounting: sinks.ledger.close(fileName)
  };
}

const mostExpected = 1 << 20; // readings to make room for before any is there

/** A file whose bytes are understood. */
export interface Opened {
  readonly decoding: TableReading["decoding"];
  readonly sheets: Iterable<OpenedSheet>;
}

/** One sheet of a file, its records still to be read. */
export interface OpenedSheet {
  readonly name: string;
  readonly form: SheetForm;
  readonly hides: Hidden | null; // of a workbook's sheet
  readonly batches: Iterable<readonly (readonly string[])[]>;
}

/** Decodes a file into sheets of records. Throws SourceError for what cannot be read. */
export function openTable(bytes: Uint8Array, fileName: string, pins: LayoutPins = {}): Opened {
  const opened = openContainer(bytes, fileName);
  if (opened.kind === "workbook") {
    const sheets = readWorkbook(opened.bytes, fileName).map(({name, rows, ...hides}) => ({
      name,
      form: {ragged: true, delimiter: null, pins: pinsOf(name, pins)},
      hides,
      batches: [rows]
    }));
    return {
      decoding: {encoding: "xlsx", evidence: "a zip archive with a workbook", delimiter: null},
      sheets
    };
  }
  const decoding =
    pins.encoding === undefined
      ? readEncoding(opened.bytes, fileName)
      : {encoding: pins.encoding, evidence: "pinned"};
  const text = new TextDecoder(decoding.encoding).decode(opened.bytes);
  const delimiter =
    pins.delimiter === undefined
      ? findDelimiter(text.slice(0, 1_000_000), fileName)
      : pins.delimiter;
  const form = {ragged: false, delimiter, pins: pinsOf("", pins)};
  return {
    decoding: {...decoding, delimiter},
    sheets: [{name: "", form, hides: null, batches: parsePieces(text, delimiter)}]
  };
}

function pinsOf(sheet: string, {blocks}: LayoutPins): readonly PinnedBlock[] | null {
  return blocks?.filter((block) => block.sheet === sheet) ?? null;
}

const pieceLength = 1 << 18; // records of a piece die young, which spares the collector

/** Yields the records of a text in batches. */
export function* parsePieces(text: string, delimiter: string | null): Generator<string[][]> {
  const parser = new RecordParser(delimiter);
  for (let at = 0; at < text.length; at += pieceLength)
    yield parser.push(text.slice(at, at + pieceLength));
  yield parser.end();
}

/** Reads one sheet into its sinks; returns its layouts. Throws SourceError for endless records. */
export function readSheet(
  {name, form, batches}: OpenedSheet,
  fileName: string,
  sinks: Sinks
): readonly LayoutReport[] {
  const reader = new SheetReader(name, fileName, sinks, form);
  try {
    for (const records of batches) reader.push(records);
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new SourceError(`${cause.message} (${fileName})`, {cause});
    throw cause;
  }
  reader.end();
  return reader.reports;
}
