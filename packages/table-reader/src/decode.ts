import {scoreText} from "./plausibleText.ts";
import {SourceError} from "./sourceError.ts";

/** What the bytes of a text file are, and why. */
export interface Decoding {
  readonly encoding: string; // a label TextDecoder knows
  readonly evidence: string;
}

const boms: readonly {readonly bytes: readonly number[]; readonly encoding: string}[] = [
  {bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8"},
  {bytes: [0xff, 0xfe], encoding: "utf-16le"},
  {bytes: [0xfe, 0xff], encoding: "utf-16be"}
];

const sampleBytes = 1 << 20;

/**
 * Returns the encoding of a text file from its first bytes: a byte order mark, else strict UTF-8,
 * else UTF-16 by its zero bytes, else whichever legacy encoding gives the most plausible text. `whole` says
 * that the bytes are the whole file, not its head.
 * Throws SourceError for UTF-8 with damaged bytes and for what is no text.
 */
export function readEncoding(bytes: Uint8Array, fileName: string, whole = true): Decoding {
  const bom = boms.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  if (bom) return {encoding: bom.encoding, evidence: "byte order mark"};
  const head = bytes.subarray(0, sampleBytes);
  const utf16 = readUtf16(head);
  if (utf16) return utf16;
  if (head.includes(0)) throw new SourceError(`not text: a zero byte (${fileName})`);
  if (isAscii(bytes)) return {encoding: "utf-8", evidence: "ASCII only"};
  const damage = findDamage(bytes, whole);
  if (damage === null) return {encoding: "utf-8", evidence: "every byte is valid UTF-8"};
  if (damage.sound > 2 * damage.broken) {
    throw new SourceError(`invalid UTF-8: byte ${damage.first + 1} (${fileName})`);
  }
  return readLegacy(firstLines(bytes));
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; ++i) if ((bytes[i] ?? 0) > 127) return false;
  return true;
}

function readUtf16(bytes: Uint8Array): Decoding | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) ++even;
    if (bytes[i + 1] === 0) ++odd;
  }
  const pairs = length / 2;
  if (odd > 0.15 * pairs && even < 0.02 * pairs) {
    return {encoding: "utf-16le", evidence: `${odd} of ${pairs} high bytes are zero`};
  }
  if (even > 0.15 * pairs && odd < 0.02 * pairs) {
    return {encoding: "utf-16be", evidence: `${even} of ${pairs} low bytes are zero`};
  }
  return null;
}

// Counts multi-byte sequences that are valid UTF-8 and bytes that are not; null when all are valid.
function findDamage(bytes: Uint8Array, whole: boolean) {
  let sound = 0;
  let broken = 0;
  let first = -1;
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i] ?? 0;
    if (byte < 128) {
      ++i;
      continue;
    }
    const length = sequenceLength(bytes, i);
    if (length > 0) {
      ++sound;
      i += length;
    } else {
      if (!whole && i > bytes.length - 4) break;
      if (first < 0) first = i;
      ++broken;
      ++i;
    }
  }
  return broken === 0 ? null : {sound, broken, first};
}

// Length of the valid UTF-8 sequence at `at`, or 0: overlong forms and surrogates are not valid.
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead < 0xe0
      ? 2
      : lead >= 0xe0 && lead < 0xf0
        ? 3
        : lead >= 0xf0 && lead < 0xf5
          ? 4
          : 0;
  for (let k = 1; k < length; ++k) {
    const byte = bytes[at + k] ?? 0;
    if ((byte & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  return length;
}

// A legacy sample ends at a line break, so that no character is cut in two.
function firstLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes;
  const end = bytes.lastIndexOf(10, sampleBytes);
  return bytes.subarray(0, end < 0 ? sampleBytes : end);
}

const legacyEncodings = ["gb18030", "big5", "windows-1252", "shift_jis", "euc-kr"];

/** Returns the likeliest of the legacy encodings of offices for bytes that are not UTF-8. */
export function readLegacy(bytes: Uint8Array): Decoding {
  const scores = legacyEncodings.map((encoding) => ({
    encoding,
    score: scoreText(new TextDecoder(encoding).decode(bytes))
  }));
  scores.sort((a, b) => b.score - a.score);
  const [best, next] = scores;
  if (!best || !next) throw new RangeError("no encodings to compare");
  return {
    encoding: best.encoding,
    evidence:
      `not UTF-8; plausible text ${best.score.toFixed(2)} against ` +
      `${next.score.toFixed(2)} for ${next.encoding}`
  };
}
