import {findDuplicates} from "./duplicateRows.ts";
import type {Issue, IssueCode} from "./issues.ts";
import {markNegatives} from "./loneNegatives.ts";
import {findParentConflicts} from "./parentConflicts.ts";
import type {ReadingColumns} from "./readings.ts";
import type {RowLog} from "./rowLog.ts";
import {tellSections} from "./sections.ts";

/** A doubt about some readings: their flag, and one issue that says why. */
export interface Doubt {
  readonly code: IssueCode;
  readonly message: string;
  readonly log: number; // the row concerned, as an index into the log
}

/** Where doubts are written: flags of readings, and issues. */
export interface DoubtSinks {
  readonly readings: ReadingColumns;
  readonly texts: readonly string[];
  readonly issues: Issue[];
  readonly textId: (text: string) => number; // the id of a text, a doubt's code among them
}

/**
 * Flags the readings that the whole table makes doubtful: rows told twice, a region under two
 * parents that cannot both hold it, a lone negative count. The values stay; the flag names the doubt.
 */
export function markDoubts(log: RowLog, sinks: DoubtSinks): void {
  tellSections(log, sinks);
  for (const doubt of [...findDuplicates(log), ...findParentConflicts(log)])
    markRow(doubt, log, sinks);
  markNegatives(sinks);
}

function markRow(
  {code, message, log: at}: Doubt,
  log: RowLog,
  {readings, texts, issues, textId}: DoubtSinks
): void {
  const id = textId(code);
  for (let i = log.start[at] ?? 0; i < (log.end[at] ?? 0); ++i) {
    if (readings.flag[i] === 0 && readings.missing[i] === 0) readings.flag[i] = id;
  }
  issues.push({
    code,
    message,
    sheet: texts[log.sheet[at] ?? 0] ?? "",
    row: log.row[at] ?? 0,
    column: 0,
    text: texts[log.region[at] ?? 0] ?? ""
  });
}
