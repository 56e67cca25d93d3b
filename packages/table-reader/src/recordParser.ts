import Papa from "papaparse";

const longestRecord = 8_000_000;

/**
 * Cuts a text, given in pieces of any length, into records. Blank lines are records of one empty
 * field, the end of the last line is none; line breaks of every kind are one line feed; a blank
 * between a delimiter and an opening quote does not hide the quote. Throws RangeError for quotes that
 * do not close, or not at the end of their field: what follows could be any number of records.
 */
export class RecordParser {
  readonly #parser: Papa.Parser;
  readonly #quotes: RegExp | null;
  #rest = "";
  #heldReturn = false;
  #count = 0;

  constructor(delimiter: string | null) {
    this.#parser = new Papa.Parser({delimiter: delimiter ?? "\u0000", newline: "\n"});
    const mark = delimiter === "|" ? "\\|" : delimiter;
    this.#quotes =
      mark === null || mark === "\t" ? null : new RegExp(`([\\n${mark}]) +"(?=[^",;\\t\\n])`, "g");
  }

  /** Returns the records of a whole text. */
  parse(text: string): string[][] {
    return [...this.push(text), ...this.end()];
  }

  /** Returns the records that a further piece completes. */
  push(piece: string): string[][] {
    this.#rest += this.#openQuotes(this.#foldLineBreaks(piece));
    const {data, meta, errors} = this.#parser.parse(this.#rest, 0, true);
    this.#check(errors);
    this.#rest = this.#rest.slice(meta.cursor);
    if (this.#rest.length > longestRecord) {
      throw new RangeError(
        `record too long: ${this.#rest.length} characters in record ${this.#count + 1}`
      );
    }
    this.#count += data.length;
    return data;
  }

  /** Returns the last record, when no line end followed it. */
  end(): string[][] {
    if (this.#rest === "") return [];
    const {data, errors} = this.#parser.parse(this.#rest, 0, false);
    this.#rest = "";
    this.#check(errors);
    const last = data.at(-1);
    return last && last.length === 1 && last[0] === "" ? data.slice(0, -1) : data;
  }

  #check(errors: readonly {readonly type: string; readonly row?: number}[]): void {
    for (const {type, row} of errors) {
      if (type === "Quotes")
        throw new RangeError(`unbalanced quotes: record ${this.#count + (row ?? 0) + 1}`);
    }
  }

  // A carriage return at the end of a piece waits for the line feed that may follow.
  #foldLineBreaks(piece: string): string {
    const whole = this.#heldReturn ? `\r${piece}` : piece;
    this.#heldReturn = false;
    if (!whole.includes("\r")) return whole;
    this.#heldReturn = whole.endsWith("\r");
    return (this.#heldReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/g, "\n");
  }

  #openQuotes(text: string): string {
    return this.#quotes === null || !text.includes(` "`) ? text : text.replace(this.#quotes, `$1"`);
  }
}
