/** One entry per data position, missing ones included, as columns; ids point into `texts`. */
export interface ReadingColumns {
  readonly size: number;
  readonly sheet: Int32Array;
  readonly row: Int32Array; // one-based
  readonly column: Int32Array; // one-based
  readonly region: Int32Array; // as printed; 0 when the table names none
  readonly regionCode: Int32Array;
  readonly regionParent: Int32Array; // the units above, joined by /
  readonly label: Int32Array;
  readonly unit: Int32Array;
  readonly period: Int32Array; // YYYY, YYYY-Qn, YYYY-MM or YYYY/YYYY; 0 when unknown
  readonly dims: Int32Array; // a JSON object; 0 when there are none
  readonly flag: Int32Array;
  readonly missing: Int32Array; // why there is no value; 0 for a value
  readonly value: Float64Array; // NaN iff missing
  readonly decimals: Int8Array;
  readonly text: readonly (string | null)[]; // printed text where value and decimals print otherwise
}

const idNames = [
  "sheet",
  "row",
  "column",
  "region",
  "regionCode",
  "regionParent",
  "label",
  "unit",
  "period",
  "dims",
  "flag",
  "missing"
] as const;
type IdName = (typeof idNames)[number];

/** What all readings of one row share. */
export interface RowIds {
  readonly sheet: number;
  readonly row: number;
  readonly region: number;
  readonly regionCode: number;
  readonly regionParent: number;
  readonly dims: number;
}

/** What one cell adds to its row. */
export interface CellIds {
  readonly column: number;
  readonly label: number;
  readonly unit: number;
  readonly period: number;
  readonly flag: number;
}

/** Collects readings in typed columns that double when full. */
export class ReadingWriter {
  #capacity: number;
  #size = 0;
  #ids: Record<IdName, Int32Array>;
  #value: Float64Array;
  #decimals: Int8Array;
  #text: (string | null)[] = [];

  /** `expected` is how many readings there may be: room that is made at once. */
  constructor(expected = 4096) {
    this.#capacity = Math.max(64, expected);
    this.#ids = newIds(this.#capacity);
    this.#value = new Float64Array(this.#capacity);
    this.#decimals = new Int8Array(this.#capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** Appends a value; `text` is null where value and decimals print it. */
  add(row: RowIds, cell: CellIds, value: number, decimals: number, text: string | null): void {
    const at = this.#place(row, cell);
    this.#value[at] = value;
    this.#decimals[at] = decimals;
    this.#text.push(text);
  }

  /** Appends a position without a value and the text id of the reason. */
  addMissing(row: RowIds, cell: CellIds, reason: number, text: string | null): void {
    const at = this.#place(row, cell);
    this.#ids.missing[at] = reason;
    this.#value[at] = NaN;
    this.#text.push(text);
  }

  #place(row: RowIds, cell: CellIds): number {
    if (this.#size === this.#capacity) this.#grow();
    const at = this.#size++;
    const ids = this.#ids;
    ids.sheet[at] = row.sheet;
    ids.row[at] = row.row;
    ids.column[at] = cell.column;
    ids.region[at] = row.region;
    ids.regionCode[at] = row.regionCode;
    ids.regionParent[at] = row.regionParent;
    ids.label[at] = cell.label;
    ids.unit[at] = cell.unit;
    ids.period[at] = cell.period;
    ids.dims[at] = row.dims;
    ids.flag[at] = cell.flag;
    return at;
  }

  /** Returns what was collected and starts anew. */
  take(): ReadingColumns {
    const size = this.#size;
    const ids = this.#ids;
    const taken: ReadingColumns = {
      size,
      sheet: ids.sheet.subarray(0, size),
      row: ids.row.subarray(0, size),
      column: ids.column.subarray(0, size),
      region: ids.region.subarray(0, size),
      regionCode: ids.regionCode.subarray(0, size),
      regionParent: ids.regionParent.subarray(0, size),
      label: ids.label.subarray(0, size),
      unit: ids.unit.subarray(0, size),
      period: ids.period.subarray(0, size),
      dims: ids.dims.subarray(0, size),
      flag: ids.flag.subarray(0, size),
      missing: ids.missing.subarray(0, size),
      value: this.#value.subarray(0, size),
      decimals: this.#decimals.subarray(0, size),
      text: this.#text
    };
    this.#size = 0;
    this.#ids = newIds(this.#capacity);
    this.#value = new Float64Array(this.#capacity);
    this.#decimals = new Int8Array(this.#capacity);
    this.#text = [];
    return taken;
  }

  #grow(): void {
    const capacity = this.#capacity * 2;
    const ids = newIds(capacity);
    for (const name of idNames) ids[name].set(this.#ids[name]);
    const value = new Float64Array(capacity);
    value.set(this.#value);
    const decimals = new Int8Array(capacity);
    decimals.set(this.#decimals);
    this.#ids = ids;
    this.#value = value;
    this.#decimals = decimals;
    this.#capacity = capacity;
  }
}

function newIds(capacity: number): Record<IdName, Int32Array> {
  const make = () => new Int32Array(capacity);
  return {
    sheet: make(),
    row: make(),
    column: make(),
    region: make(),
    regionCode: make(),
    regionParent: make(),
    label: make(),
    unit: make(),
    period: make(),
    dims: make(),
    flag: make(),
    missing: make()
  };
}

/** A dictionary of texts; id 0 is "", nothing. */
export class Texts {
  readonly list: string[] = [""];
  readonly #ids = new Map<string, number>([["", 0]]);

  /** Returns the id of a text, a new one for a new text. */
  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.list.length;
    this.list.push(text);
    this.#ids.set(text, id);
    return id;
  }
}
