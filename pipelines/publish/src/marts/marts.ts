import type {Row} from "@xianzhi/warehouse/openWarehouse";

/** What a column must hold: one value, a beginning, or a number between two, both included. */
export type Condition =
  | string
  | number
  | boolean
  | {readonly prefix: string}
  | {readonly from: number; readonly to: number};

/** Conditions by column, all of which a row must meet. */
export type RowFilter = Readonly<Record<string, Condition>>;

/** One table of a source as far as it holds cells; a facsimile page shows a run of its rows. */
export interface TableExtent {
  readonly sourceId: string;
  readonly file: string;
  readonly sheet: string; // "" in a file that has no sheets
  readonly rows: number; // number of the last row that holds a cell
  readonly columns: number;
}

/**
 * The marts of one snapshot, the only thing publishing reads. Rows come in a fixed order, so the
 * same snapshot always gives the same pages. A mart the snapshot lacks has no rows.
 */
export interface Marts {
  /** Returns a mart's rows that meet the filter, of a large mart with the named columns alone. */
  rows(mart: string, filter?: RowFilter, columns?: readonly string[]): Promise<readonly Row[]>;
  tables(): Promise<readonly TableExtent[]>;
  /** Returns the same marts, where the rows of these regions are read once and found in memory. */
  within(regionIds: readonly string[]): Marts;
  close(): void;
}
