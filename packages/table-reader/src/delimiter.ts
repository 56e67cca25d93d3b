import {RecordParser} from "./recordParser.ts";

const delimiters = [",", "\t", ";", "|"] as const;
const sampleLength = 300_000;
const sampleRecords = 500;

/**
 * Returns the delimiter under which the head of a text is most rectangular; a `.tsv` keeps its tab
 * unless hardly any line has one. One column of text has none: null.
 */
export function findDelimiter(text: string, fileName: string): string | null {
  const head = text.slice(0, sampleLength);
  const cut = head.length < text.length ? head.lastIndexOf("\n") : head.length;
  const sample = head.slice(0, cut < 0 ? head.length : cut);
  const scored = delimiters.map((delimiter) => ({
    delimiter,
    score: scoreDelimiter(sample, delimiter)
  }));
  if (/\.(tsv|tab)(\.gz)?$/i.test(fileName)) {
    const tab = scored.find((one) => one.delimiter === "\t");
    if (tab && tab.score > 0.5) return "\t";
  }
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best && best.score > 0 ? best.delimiter : sample.includes(",") ? "," : null;
}

// Share of records with the usual number of fields, weighted by that number; 0 for one field.
function scoreDelimiter(sample: string, delimiter: string): number {
  if (!sample.includes(delimiter)) return 0;
  const widths = new Map<number, number>();
  let records = 0;
  for (const fields of parseSample(sample, delimiter).slice(0, sampleRecords)) {
    if (fields.length === 1 && fields[0] === "") continue;
    ++records;
    widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of widths) {
    if (width > 1) best = Math.max(best, (count / records) ** 2 * Math.log2(width + 1));
  }
  return best;
}

// Under the wrong delimiter quotes may seem unbalanced: that tells nothing of the file.
function parseSample(sample: string, delimiter: string): string[][] {
  try {
    return new RecordParser(delimiter).parse(sample);
  } catch (cause) {
    if (cause instanceof RangeError) return [];
    throw cause;
  }
}
