import {createGunzip} from "node:zlib";
import {Readable} from "node:stream";
import {type Accounting, Ledger} from "./accounting.ts";
import type {Sinks} from "./sinks.ts";
import {type Decoding, readEncoding, readLegacy} from "./decode.ts";
import {findDelimiter} from "./delimiter.ts";
import type {Issue} from "./issues.ts";
import type {LayoutReport} from "./layout.ts";
import {type ReadingColumns, ReadingWriter, Texts} from "./readings.ts";
import {openTable, readSheet, type TableReading} from "./readTable.ts";
import {RecordParser} from "./recordParser.ts";
import {SheetReader} from "./sheetReader.ts";
import {CellWriter} from "./sourceCells.ts";
import {SourceError} from "./sourceError.ts";

/** Some readings of a file; their ids point into `texts`, which grows from batch to batch. */
export interface ReadingBatch {
  readonly readings: ReadingColumns;
  readonly texts: readonly string[];
}

/** What remains to be told when all batches are out. */
export interface StreamedTable {
  readonly decoding: TableReading["decoding"];
  readonly layouts: readonly LayoutReport[];
  readonly texts: readonly string[];
  readonly issues: readonly Issue[];
  readonly accounting: Accounting;
}

export interface StreamOptions {
  readonly keepBlanks?: boolean; // whether positions that hold nothing are listed; default true
  readonly batchSize?: number; // readings of a batch, at least; default 131,072
}

const headBytes = 1 << 20;

/**
 * Reads a file of any size from its pieces, in the memory of a few batches: the layout is
 * recognised from the head. Unlike `readTable` it keeps no source cells and raises no doubt that
 * needs the whole table (rows told twice, parents in conflict). A workbook is held whole.
 * Throws SourceError for a file that cannot be read.
 */
export async function readTableStream(
  source: AsyncIterable<Uint8Array>,
  fileName: string,
  onBatch: (batch: ReadingBatch) => void | Promise<void>,
  options: StreamOptions = {}
): Promise<StreamedTable> {
  const {keepBlanks = true, batchSize = 131_072} = options;
  const sinks: Sinks = {
    texts: new Texts(),
    readings: new ReadingWriter(),
    cells: new CellWriter(false),
    issues: [],
    ledger: new Ledger(),
    keepBlanks,
    log: null
  };
  const flush = async (least: number) => {
    if (sinks.readings.size >= least)
      await onBatch({readings: sinks.readings.take(), texts: sinks.texts.list});
  };
  const told = await readPieces(source, fileName, sinks, () => flush(batchSize));
  await flush(1);
  return {
    ...told,
    texts: sinks.texts.list,
    issues: sinks.issues,
    accounting: sinks.ledger.close(fileName)
  };
}

type Told = Pick<StreamedTable, "decoding" | "layouts">;

async function readPieces(
  source: AsyncIterable<Uint8Array>,
  fileName: string,
  sinks: Sinks,
  flush: () => Promise<void>
): Promise<Told> {
  const pieces = source[Symbol.asyncIterator]();
  const {head, ended} = await readHead(pieces);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    const packed = Readable.from(chain(head, pieces));
    return readPieces(packed.pipe(createGunzip()), fileName.replace(/\.gz$/i, ""), sinks, flush);
  }
  if (ended || (head[0] === 0x50 && head[1] === 0x4b)) {
    const {decoding, sheets} = openTable(
      ended ? head : await readAll(chain(head, pieces)),
      fileName
    );
    return {decoding, layouts: [...sheets].flatMap((sheet) => readSheet(sheet, fileName, sinks))};
  }
  const decoding = readEncoding(head, fileName, false);
  const delimiter = findDelimiter(new TextDecoder(decoding.encoding).decode(head), fileName);
  const reader = new SheetReader("", fileName, sinks, {ragged: false, delimiter, pins: null});
  const parser = new RecordParser(delimiter);
  try {
    for await (const text of decode(chain(head, pieces), decoding, fileName)) {
      reader.push(parser.push(text));
      await flush();
    }
    reader.push(parser.end());
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new SourceError(`${cause.message} (${fileName})`, {cause});
    throw cause;
  }
  reader.end();
  return {decoding: {...decoding, delimiter}, layouts: reader.reports};
}

async function readHead(
  pieces: AsyncIterator<Uint8Array>
): Promise<{head: Uint8Array; ended: boolean}> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < headBytes) {
    const next = await pieces.next();
    if (next.done) return {head: Buffer.concat(parts), ended: true};
    parts.push(next.value);
    length += next.value.length;
  }
  return {head: Buffer.concat(parts), ended: false};
}

async function* chain(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>
): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function readAll(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}

// A file that was ASCII so far may turn out to be of a legacy encoding; damaged UTF-8 is refused.
async function* decode(
  pieces: AsyncIterable<Uint8Array>,
  {encoding, evidence}: Decoding,
  fileName: string
): AsyncGenerator<string> {
  let decoder = new TextDecoder(encoding, {fatal: encoding === "utf-8"});
  let at = 0;
  for await (const piece of pieces) {
    try {
      yield decoder.decode(piece, {stream: true});
    } catch (cause) {
      if (evidence !== "ASCII only")
        throw new SourceError(`invalid UTF-8: after byte ${at} (${fileName})`, {cause});
      decoder = new TextDecoder(readLegacy(piece).encoding);
      yield decoder.decode(piece, {stream: true});
    }
    at += piece.length;
  }
  yield decoder.decode();
}
