import type {DecimalMark} from "./cells.ts";

/** What the cells of a column are; a `mark` is a code of something else that tells rows apart. */
export const columnRoles = [
  "region",
  "code",
  "mark",
  "parent",
  "label",
  "unit",
  "period",
  "dim",
  "flag",
  "note",
  "data",
  "empty"
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** One column of a block. Texts are as printed; "" where the header says nothing. */
export interface ColumnLayout {
  readonly column: number; // one-based
  readonly part: number | null; // of a field that holds several, cut at commas (`freq,unit,geo`)
  readonly fillDown: boolean; // whether a blank means the name above
  readonly role: ColumnRole;
  readonly header: string; // the path of header texts, joined by /
  readonly label: string; // of a data column, without its unit and period
  readonly unit: string;
  readonly period: string;
  readonly region: string; // where the header names regions
}

/** One table of a sheet: where it stands and what its columns mean. Rows are one-based, inclusive. */
export interface BlockLayout {
  readonly sheet: string;
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
  readonly unitRows: readonly number[];
  readonly bodyTop: number;
  readonly bodyBottom: number | null; // null: to the end of the file
  readonly left: number; // one-based
  readonly right: number;
  readonly width: number; // fields of a sound record
  readonly ragged: boolean; // whether records may be shorter
  readonly columns: readonly ColumnLayout[];
  readonly decimalMark: DecimalMark;
  readonly periodInLabel: boolean; // whether names of indicators carry their year
  readonly dims: readonly (readonly [string, string])[]; // scope of the whole table
  readonly label: string; // of the whole table, for columns without one of their own
  readonly unit: string;
  readonly period: string;
  readonly region: string;
}

/** A layout with what spoke for it; JSON-serialisable, shown by `inspect`, pinned by `add`. */
export interface LayoutReport {
  readonly layout: BlockLayout;
  readonly reading: string; // the winning hypothesis in words
  readonly score: number;
  readonly runnerUp: string; // "" when there was no other
  readonly margin: number;
  readonly evidence: readonly string[];
}
