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
 * else UTF-16 by its zero bytes, else whichever of GB18030, Big5 and Windows-1252 gives the most
 * plausible text. `whole` says that the bytes are the whole file, not its head.
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
  for (let i = 0; i < bytes.length; ) {
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

/** Returns the likelier of GB18030, Big5 and Windows-1252 for bytes that are not UTF-8. */
export function readLegacy(bytes: Uint8Array): Decoding {
  const scores = ["gb18030", "big5", "windows-1252"].map((encoding) => ({
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

// The most frequent characters of statistical tables in simplified and traditional Chinese: wrong
// decodings hit them by chance only.
const frequentHan = new Set(
  "年人口地区市县省国民生产总值增加第一二三产业全合计单位万元亿中数比重上城乡镇村男女" +
    "农工平均收入支出财政教育学校医院面积公里吨业建设消费品零售额贸易指标其他以及分按的" +
    "區縣國民產總業單萬億數農鄉鎮財學醫積萬專貿標東西南北京江河山安海州湖广广東天津"
);

/**
 * Returns how plausible a decoded text is, from about -1 to 1: shares of its non-ASCII characters
 * that are frequent Chinese, other Chinese, letters of European languages, or out of place.
 */
export function scoreText(text: string): number {
  let count = 0;
  let score = 0;
  let previous = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code > 127) {
      ++count;
      score += scoreCharacter(char, code, previous);
    }
    previous = code;
  }
  return count === 0 ? 0 : score / count;
}

function scoreCharacter(char: string, code: number, previous: number): number {
  if (code === 0xfffd || (code >= 0x80 && code < 0xa0)) return -3;
  if (code >= 0xe000 && code < 0xf900) return -2; // private use
  if (frequentHan.has(char)) return 1;
  if (code >= 0x4e00 && code < 0xa000) return isLatin(previous) ? -0.5 : 0.35;
  if (code >= 0x3000 && code < 0x3040) return 0.6;
  if (code >= 0xff00 && code < 0xff60) return 0.6;
  if (code >= 0xc0 && code < 0x180) return isLatin(previous) || previous < 65 ? 0.7 : -0.5;
  if (code >= 0xa0 && code < 0xc0) return 0.1;
  if (code >= 0x2010 && code < 0x2040) return 0.3;
  return code >= 0x3400 && code < 0x4e00 ? -0.5 : -0.3;
}

function isLatin(code: number): boolean {
  return (
    (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xdf && code < 0x100)
  );
}
