/** The rows that became readings, as columns, for doubts that only the whole table raises. */
export class RowLog {
  readonly row: number[] = [];
  readonly sheet: number[] = []; // text ids, as all that follow
  readonly region: number[] = [];
  readonly code: number[] = [];
  readonly parent: number[] = [];
  readonly dims: number[] = [];
  readonly series: number[] = []; // the labels, units and periods of its cells, as one text
  readonly marks: number[] = [];
  readonly period: number[] = [];
  readonly section: number[] = []; // the last line of one name above it
  readonly start: number[] = []; // its first reading
  readonly end: number[] = []; // after its last reading

  get size(): number {
    return this.row.length;
  }

  /** Returns what a row is about, as one text: rows of the same text tell the same cells. */
  keyOf(i: number): string {
    const {region, code, parent, dims, marks, series} = this;
    return `${region[i]} ${code[i]} ${parent[i]} ${dims[i]} ${marks[i]} ${series[i]}`;
  }
}
