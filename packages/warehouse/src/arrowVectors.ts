import {
  Dictionary,
  Float64,
  Int32,
  makeData,
  makeVector,
  Utf8,
  type Vector
} from "apache-arrow";

/**
 * Returns texts as a dictionary of the distinct ones, in order of appearance. `id` names the
 * dictionary in its file: given by the caller, so that equal columns always make equal bytes.
 */
export function dictionaryVector(texts: readonly (string | null)[], id: number): Vector {
  const places = new Map<string, number>();
  const indices = new Int32Array(texts.length);
  for (const [i, text] of texts.entries()) {
    if (text === null) continue;
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    indices[i] = place;
  }
  const type = new Dictionary(new Utf8(), new Int32(), id);
  const dictionary = utf8Vector([...places.keys()]);
  return makeVector(
    makeData({type, length: texts.length, data: indices, dictionary, ...nulls(texts)})
  );
}

/** Returns whole numbers, or floating ones, as a vector; null stays null. */
export function numberVector(values: readonly (number | null)[], type: Int32 | Float64): Vector {
  const numbers = values.map((value) => value ?? 0);
  const shared = {length: values.length, ...nulls(values)};
  return type instanceof Int32
    ? makeVector(makeData({type, data: Int32Array.from(numbers), ...shared}))
    : makeVector(makeData({type, data: Float64Array.from(numbers), ...shared}));
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

// Arrow's bits stand for values that are there, the first in the lowest bit of the first byte.
function nulls(values: readonly unknown[]) {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8));
  let nullCount = 0;
  for (const [i, value] of values.entries()) {
    if (value === null) ++nullCount;
    else nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7));
  }
  return {nullCount, nullBitmap};
}
