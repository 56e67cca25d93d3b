/** What a cell of the source turned out to be, for a picture of the table. */
export const cellRoles = [
  "title",
  "unit",
  "header",
  "region",
  "period",
  "data",
  "note",
  "code",
  "blank-data",
  "refused",
  "other"
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

/** Collects cells; with `keep` false it keeps none, for files too large to picture. */
export class CellWriter {
  readonly #keep: boolean;
  #places = new Int32Array(3 * 1024);
  #roles = new Uint8Array(1024);
  readonly #texts: string[] = [];

  constructor(keep: boolean) {
    this.#keep = keep;
  }

  /** Notes the role of one non-empty cell. */
  add(sheet: number, row: number, column: number, role: CellRole, text: string): void {
    if (!this.#keep) return;
    const at = this.#texts.length;
    if (at === this.#roles.length) this.#grow();
    this.#places[3 * at] = sheet;
    this.#places[3 * at + 1] = row;
    this.#places[3 * at + 2] = column;
    this.#roles[at] = roleIds.get(role) ?? 0;
    this.#texts.push(text);
  }

  /** Returns what was collected. */
  take(): CellColumns {
    const size = this.#texts.length;
    const pick = (offset: number) => {
      const ids = new Int32Array(size);
      for (let i = 0; i < size; ++i) ids[i] = this.#places[3 * i + offset] ?? 0;
      return ids;
    };
    return {
      size,
      sheet: pick(0),
      row: pick(1),
      column: pick(2),
      role: this.#roles.slice(0, size),
      text: this.#texts
    };
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    places.set(this.#places);
    const roles = new Uint8Array(this.#roles.length * 2);
    roles.set(this.#roles);
    this.#places = places;
    this.#roles = roles;
  }
}
