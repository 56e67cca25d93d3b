import {inflateSync} from "node:zlib";

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/**
 * Returns the TrueType or OpenType font inside a WOFF 1 file, whose tables are
 * each compressed by zlib. Throws a RangeError for anything else.
 */
export function readWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.byteLength < 44 || view.getUint32(0) !== 0x774f4646) {
    throw new RangeError("invalid WOFF file: no signature wOFF");
  }
  const tables = Array.from({length: view.getUint16(12)}, (_, i) =>
    readTable(view, woff, 44 + 20 * i)
  );
  return writeFont(view.getUint32(4), tables);
}

function readTable(view: DataView, woff: Uint8Array, at: number): Table {
  const offset = view.getUint32(at + 4);
  const packed = woff.subarray(offset, offset + view.getUint32(at + 8));
  const length = view.getUint32(at + 12);
  const bytes = packed.byteLength < length ? inflateSync(packed) : packed;
  return {tag: view.getUint32(at), checksum: view.getUint32(at + 16), bytes};
}

function writeFont(flavour: number, tables: readonly Table[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const total = tables.reduce((sum, {bytes}) => sum + padded(bytes.byteLength), start);
  const font = new Uint8Array(total);
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let offset = start;
  for (const [i, {tag, checksum, bytes}] of tables.entries()) {
    [tag, checksum, offset, bytes.byteLength].forEach((word, j) => {
      view.setUint32(12 + 16 * i + 4 * j, word);
    });
    font.set(bytes, offset);
    offset += padded(bytes.byteLength);
  }
  return font;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
