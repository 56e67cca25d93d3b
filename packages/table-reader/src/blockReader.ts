import {isFilled} from "./accounting.ts";
import {isProse} from "./blocks.ts";
import {findKind, kinds, type PlainNumber, readCell, readPlain} from "./cells.ts";
import type {BlockLayout, ColumnLayout} from "./layout.ts";
import {isPlace} from "./places.ts";
import type {Texts} from "./readings.ts";
import {RecordReader} from "./recordReader.ts";
import {Refusals} from "./refusals.ts";
import type {Sinks} from "./sinks.ts";

/** A record and its one-based row. */
export interface Held {
  readonly row: number;
  readonly fields: readonly string[];
}

/**
 * Reads the records of one block, one after the other, as its layout says. A record that may be a
 * note or a region without figures is held until the next sound record tells which it was.
 */
export class BlockReader {
  readonly layout: BlockLayout;
  readonly #texts: Texts;
  readonly #data: readonly ColumnLayout[];
  readonly #keys: readonly ColumnLayout[];
  readonly #records: RecordReader;
  readonly #refusals: Refusals;
  readonly #plain: PlainNumber = {value: 0, decimals: 0};
  #section = 0; // the last line of one name, which may head those below it
  #held: Held[] = [];

  constructor(layout: BlockLayout, sinks: Sinks) {
    this.layout = layout;
    this.#texts = sinks.texts;
    this.#data = layout.columns.filter(({role}) => role === "data");
    this.#keys = layout.columns.filter(
      ({role, part}) => role !== "data" && role !== "empty" && !part
    );
    this.#records = new RecordReader(layout, sinks);
    this.#refusals = new Refusals(layout, sinks);
  }

  /** Takes one record that lies between the first and the last row of this block. */
  read(row: number, fields: readonly string[]): void {
    if (!this.#hasFigures(fields)) {
      this.#held.push({row, fields});
      return;
    }
    for (const held of this.#held.splice(0)) this.#readHeld(held, true);
    this.#records.read(row, fields, this.#section);
  }

  /** Settles the records still held: what stands after the last figures is a note. */
  end(): void {
    for (const held of this.#held.splice(0)) this.#readHeld(held, false);
  }

  /** Gives back the records still held, as the head of another table. */
  release(): Held[] {
    return this.#held.splice(0);
  }

  /** Says whether a record looks like the header of another table: texts over the figures. */
  isHeader(fields: readonly string[]): boolean {
    let texts = 0;
    for (const {column} of this.#data) {
      const text = fields[column - 1] ?? "";
      const kind = findKind(text);
      if (kind === kinds.number) return false;
      if (kind === kinds.text && !this.#isFigure(text)) ++texts;
    }
    const name = fields[this.layout.left - 1] ?? "";
    return (
      texts >= Math.max(2, 0.6 * this.#data.length) &&
      !isPlace(name.trim()) &&
      findKind(name) !== kinds.period
    );
  }

  #hasFigures(fields: readonly string[]): boolean {
    for (const {column} of this.#data) {
      const text = fields[column - 1] ?? "";
      if (text === "") continue;
      if (readPlain(text, this.#plain)) return true;
      const kind = findKind(text);
      if (kind === kinds.text ? this.#isFigure(text) : kind !== kinds.empty) return true;
    }
    return false;
  }

  // What may be a name elsewhere is a figure in a column of data: `3人`.
  #isFigure(text: string): boolean {
    return readCell(text, this.layout.decimalMark).kind === "value";
  }

  // A record without figures: a region of which nothing is known, or no record at all.
  #readHeld({row, fields}: Held, inside: boolean): void {
    const filled = this.#keys.filter(({column}) => isFilled(fields[column - 1] ?? ""));
    const names = filled.filter(
      ({role}) => role === "region" || role === "label" || role === "period"
    );
    const others = this.#data.some(({column}) => isFilled(fields[column - 1] ?? ""));
    const prose = !others && fields.some((field) => isProse(field.trim()));
    if (!prose && names.length > 0 && (inside || filled.length > 1)) {
      this.#records.read(row, fields, this.#section);
      if (filled.length === 1 && !others)
        this.#section = this.#texts.id((fields[(names[0]?.column ?? 1) - 1] ?? "").trim());
    } else if (others && inside)
      this.#refusals.refuseRow(row, fields, "text_in_table", "no figures among texts");
    else this.#refusals.setAside(row, fields);
  }
}
