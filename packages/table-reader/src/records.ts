import Papa from "papaparse";

/** One record of a delimited file: its fields as decoded texts. */
export type Fields = readonly string[];

const delimiters = [",", "\t", ";", "|"] as const;
const sampleLength = 400_000;

/** Returns the text with every line break as a single line feed. */
export function foldLineBreaks(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * Returns the delimiter under which the head of a text is most rectangular; a `.tsv` keeps its tab
 * unless hardly any line has one. One column of text has none: null.
 */
export function findDelimiter(text: string, fileName: string): string | null {
  const head = text.slice(0, sampleLength);
  const cut = head.length < text.length ? head.lastIndexOf("\n") : head.length;
  const sample = head.slice(0, cut < 0 ? head.length : cut);
  const scored = delimiters.map((delimiter) => ({delimiter, score: scoreDelimiter(sample, delimiter)}));
  if (/\.(tsv|tab)(\.gz)?$/i.test(fileName)) {
    const tab = scored.find((one) => one.delimiter === "\t");
    if (tab && tab.score > 0.5) return "\t";
  }
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best && best.score > 0 ? best.delimiter : null;
}

// Share of records with the usual number of fields, weighted by that number; 0 for one field.
function scoreDelimiter(sample: string, delimiter: string): number {
  const widths = new Map<number, number>();
  let records = 0;
  for (const fields of parseRecords(sample, delimiter).slice(0, 500)) {
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

/**
 * Returns the records of a text; blank lines are records of one empty field, the end of the last
 * line is not. A blank between a delimiter and an opening quote does not hide the quote.
 */
export function parseRecords(text: string, delimiter: string | null): string[][] {
  return [...readRecords([text], delimiter)].flat();
}

/**
 * Yields batches of records from pieces of a text, cut anywhere, so that a file of any size is
 * read in the memory of a few pieces. Throws RangeError for a record longer than `longestRecord`.
 */
export function* readRecords(
  pieces: Iterable<string>,
  delimiter: string | null,
  longestRecord = 50_000_000
): Generator<string[][]> {
  const parser = new Papa.Parser({delimiter: delimiter ?? "\u0000", newline: "\n"});
  let rest = "";
  for (const piece of pieces) {
    rest += openQuotes(foldLineBreaks(piece), delimiter);
    if (rest.length > longestRecord && !rest.includes("\n")) {
      throw new RangeError(`record too long: ${rest.length} characters`);
    }
    const {data, meta} = parser.parse(rest, 0, true);
    rest = rest.slice(meta.cursor);
    yield data;
  }
  if (rest !== "") yield dropEnd(parser.parse(rest, 0, false).data);
}

function dropEnd(records: string[][]): string[][] {
  const last = records.at(-1);
  return last && last.length === 1 && last[0] === "" ? records.slice(0, -1) : records;
}

// `a, "b, c"` is one quoted field after a blank; papaparse would take the quote for text.
function openQuotes(text: string, delimiter: string | null): string {
  if (delimiter === null || delimiter === "\t" || !text.includes(` "`)) return text;
  const pattern = delimiter === "|" ? /(^|[\n|]) +"(?=[^",;\t\n])/g
    : delimiter === ";" ? /(^|[\n;]) +"(?=[^",;\t\n])/g : /(^|[\n,]) +"(?=[^",;\t\n])/g;
  return text.replace(pattern, `$1"`);
}
