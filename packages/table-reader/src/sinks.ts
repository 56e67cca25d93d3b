import type {Ledger} from "./accounting.ts";
import type {Issue} from "./issues.ts";
import type {ReadingWriter, Texts} from "./readings.ts";
import type {RowLog} from "./rowLog.ts";
import type {CellWriter} from "./sourceCells.ts";

/** Where a reader of tables puts what it finds. */
export interface Sinks {
  readonly texts: Texts;
  readonly readings: ReadingWriter;
  readonly cells: CellWriter;
  readonly issues: Issue[];
  readonly ledger: Ledger;
  readonly keepBlanks: boolean; // whether positions that hold nothing are listed, or only counted
  readonly log: RowLog | null; // null where the readings leave before the table ends
}
