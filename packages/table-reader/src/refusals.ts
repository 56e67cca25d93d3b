import {isFilled} from "./accounting.ts";
import type {IssueCode} from "./issues.ts";
import type {BlockLayout} from "./layout.ts";
import type {Sinks} from "./sinks.ts";

/** Counts, notes and reports the cells of one block that become no readings. */
export class Refusals {
  readonly #layout: BlockLayout;
  readonly #sinks: Sinks;
  readonly #sheet: number;

  constructor(layout: BlockLayout, sinks: Sinks) {
    this.#layout = layout;
    this.#sinks = sinks;
    this.#sheet = sinks.texts.id(layout.sheet);
  }

  /** Sets a record aside: a note, no data. */
  setAside(row: number, fields: readonly string[]): void {
    const {cells, ledger} = this.#sinks;
    for (const [column, text] of this.#own(fields)) {
      ledger.setAside(1);
      cells.add(this.#sheet, row, column, "note", text);
    }
  }

  /** Refuses a whole record. */
  refuseRow(row: number, fields: readonly string[], code: IssueCode, message: string): void {
    const {cells, ledger, issues} = this.#sinks;
    const texts: string[] = [];
    for (const [column, text] of this.#own(fields)) {
      ledger.refuse();
      cells.add(this.#sheet, row, column, "refused", text);
      texts.push(text);
    }
    issues.push({
      code,
      message,
      sheet: this.#layout.sheet,
      row,
      column: 0,
      text: texts.join(" | ").slice(0, 200)
    });
  }

  /** Refuses one cell. */
  refuseCell(row: number, column: number, text: string, code: IssueCode, why: string): void {
    const {issues, ledger, cells} = this.#sinks;
    ledger.refuse();
    cells.add(this.#sheet, row, column, "refused", text);
    issues.push({
      code,
      message: `${why}: ${text.slice(0, 80)}`,
      sheet: this.#layout.sheet,
      row,
      column,
      text: text.slice(0, 200)
    });
  }

  // The filled fields of a record in this block; the last block also answers for those beyond it.
  *#own(fields: readonly string[]): Generator<[column: number, text: string]> {
    const end =
      this.#layout.right >= this.#layout.width
        ? fields.length
        : Math.min(this.#layout.right, fields.length);
    for (let c = this.#layout.left - 1; c < end; ++c) {
      const text = fields[c] ?? "";
      if (isFilled(text)) yield [c + 1, text];
    }
  }
}
