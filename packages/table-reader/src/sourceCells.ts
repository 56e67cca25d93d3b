/** What a cell of the source turned out to be, for a picture of the table. */
export const cellRoles = [
  "title", "unit", "header", "region", "period", "data", "note", "code", "blank-data", "refused", "other"
] as const;
export type CellRole = (typeof cellRoles)[number];

/** Every non-empty cell of a file with its role, as columns in the file's order. */
export interface CellColumns {
  readonly size: number;
  readonly sheet: Int32Array; // text ids, as in the readings
  readonly row: Int32Array; // one-based
  readonly column: Int32Array; // one-based
  readonly role: Uint8Array; // index into `cellRoles`
  readonly text: readonly string[];
}

const roleIds: ReadonlyMap<CellRole, number> = new Map(cellRoles.map((role, id) => [role, id]));

/** Collects cells; `keep: false` only counts them, for files too large to picture. */
export class CellWriter {
  readonly #keep: boolean;
  readonly #places: number[] = [];
  readonly #roles: number[] = [];
  readonly #texts: string[] = [];

  constructor(keep: boolean) {
    this.#keep = keep;
  }

  /** Notes the role of one non-empty cell. */
  add(sheet: number, row: number, column: number, role: CellRole, text: string): void {
    if (!this.#keep) return;
    this.#places.push(sheet, row, column);
    this.#roles.push(roleIds.get(role) ?? 0);
    this.#texts.push(text);
  }

  /** Returns what was collected. */
  take(): CellColumns {
    const size = this.#roles.length;
    const pick = (offset: number) => Int32Array.from({length: size}, (_, i) => this.#places[3 * i + offset] ?? 0);
    return {
      size, sheet: pick(0), row: pick(1), column: pick(2), role: Uint8Array.from(this.#roles), text: this.#texts
    };
  }
}
