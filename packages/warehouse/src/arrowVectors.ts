import {
  Dictionary,
  Float64,
  Int16,
  Int32,
  Int8,
  makeData,
  makeVector,
  Utf8,
  type Vector
} from "apache-arrow";

/** A column of an Arrow table that is filled run by run; null stays null. */
export interface GrowingColumn<Value> {
  append(values: readonly (Value | null)[]): void;
  finish(): Vector;
}

/**
 * Returns a column of texts: a dictionary of the distinct ones, in order of appearance, and for each
 * cell a place in it, as narrow as they are few. `id` names the dictionary in its file: given by the
 * caller, so that equal columns always make equal bytes.
 */
export function textColumn(id: number): GrowingColumn<string> {
  const places = new Map<string, number>();
  const cells = growingCells((size) => new Int32Array(size));
  return {
    append: (texts) =>
      cells.append(texts, (text) => {
        const place = places.get(text) ?? places.size;
        places.set(text, place);
        return place;
      }),
    finish() {
      const dictionary = utf8Vector([...places.keys()]);
      const {data, ...rest} = cells.finish();
      const narrowed = narrow(data, places.size);
      const type = new Dictionary(new Utf8(), narrowed.type, id);
      return makeVector(makeData({type, dictionary, data: narrowed.data, ...rest}));
    }
  };
}

/** Returns a column of whole numbers. */
export function wholeColumn(): GrowingColumn<number> {
  const cells = growingCells((size) => new Int32Array(size));
  return {
    append: (values) => cells.append(values, (value) => value),
    finish: () => makeVector(makeData({type: new Int32(), ...cells.finish()}))
  };
}

/** Returns a column of floating numbers. */
export function floatColumn(): GrowingColumn<number> {
  const cells = growingCells((size) => new Float64Array(size));
  return {
    append: (values) => cells.append(values, (value) => value),
    finish: () => makeVector(makeData({type: new Float64(), ...cells.finish()}))
  };
}

// Most columns of a mart hold a few texts many times: a byte a cell is a quarter of a whole number.
function narrow(places: ArrayLike<number>, count: number) {
  if (count <= 2 ** 7) return {type: new Int8(), data: Int8Array.from(places)};
  if (count <= 2 ** 15) return {type: new Int16(), data: Int16Array.from(places)};
  return {type: new Int32(), data: Int32Array.from(places)};
}

function utf8Vector(texts: readonly string[]): Vector<Utf8> {
  const offsets = new Int32Array(texts.length + 1);
  for (const [i, text] of texts.entries()) {
    offsets[i + 1] = (offsets[i] ?? 0) + Buffer.byteLength(text);
  }
  const data = Buffer.from(texts.join(""), "utf8");
  return makeVector(
    makeData({type: new Utf8(), length: texts.length, nullCount: 0, valueOffsets: offsets, data})
  );
}

const firstSize = 2048; // a chunk of DuckDB's

// Arrow's bits stand for values that are there, the first in the lowest bit of the first byte.
function growingCells<Cells extends Int32Array | Float64Array>(make: (size: number) => Cells) {
  let data = make(firstSize);
  let nullBitmap = new Uint8Array(firstSize >> 3);
  let length = 0;
  let nullCount = 0;
  const reserve = (wanted: number) => {
    if (wanted <= data.length) return;
    const size = Math.max(wanted, data.length * 2);
    const [longer, bits] = [make(size), new Uint8Array(Math.ceil(size / 8))];
    longer.set(data);
    bits.set(nullBitmap);
    [data, nullBitmap] = [longer, bits];
  };
  return {
    append<Value>(values: readonly (Value | null)[], toCell: (value: Value) => number): void {
      reserve(length + values.length);
      for (const value of values) {
        if (value === null) ++nullCount;
        else {
          data[length] = toCell(value);
          nullBitmap[length >> 3] = (nullBitmap[length >> 3] ?? 0) | (1 << (length & 7));
        }
        ++length;
      }
    },
    finish: () => ({
      data: data.slice(0, length),
      nullBitmap: nullBitmap.slice(0, Math.ceil(length / 8)),
      length,
      nullCount
    })
  };
}
