import type {RowIds} from "./readings.ts";

/** What a row adds to its ids: text ids, and where its readings begin and end. */
export interface LoggedRow {
  readonly marks: number;
  readonly series: number;
  readonly period: number;
  readonly section: number;
  readonly start: number;
  readonly end: number;
}

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

  /** Appends a row with what is known of it beside its own texts. */
  add(ids: RowIds, more: LoggedRow): void {
    this.row.push(ids.row);
    this.sheet.push(ids.sheet);
    this.region.push(ids.region);
    this.code.push(ids.regionCode);
    this.parent.push(ids.regionParent);
    this.dims.push(ids.dims);
    this.marks.push(more.marks);
    this.series.push(more.series);
    this.period.push(more.period);
    this.section.push(more.section);
    this.start.push(more.start);
    this.end.push(more.end);
  }

  /** Returns what a row is about, as one text: rows of the same text tell the same cells. */
  keyOf(i: number): string {
    const {region, code, parent, dims, marks, series} = this;
    return `${region[i]} ${code[i]} ${parent[i]} ${dims[i]} ${marks[i]} ${series[i]}`;
  }
}
