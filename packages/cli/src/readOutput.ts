import type {TableReading} from "@xianzhi/table-reader/readTable";
import {
  issueHeader,
  type NameSheet,
  printIssues,
  printReadings,
  readingHeader
} from "@xianzhi/table-reader/readingCsv";

/** A way to print tables one after the other as one output. */
export interface ReadOutput {
  begin(): Iterable<string>;
  add(reading: TableReading, nameSheet: NameSheet): Iterable<string>;
  end(): Iterable<string | Uint8Array>;
}

/** Returns the readings of tables as CSV, one header for all. */
export function csvOutput(): ReadOutput {
  return {
    begin: () => [`${readingHeader}\n`],
    add: (reading, nameSheet) => lines(printReadings(reading, nameSheet)),
    end: () => []
  };
}

/** Returns what was refused or doubted in tables as CSV, one header for all. */
export function issuesOutput(): ReadOutput {
  return {
    begin: () => [`${issueHeader}\n`],
    add: (reading, nameSheet) => lines(printIssues(reading, nameSheet)),
    end: () => []
  };
}

function* lines(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield `${text}\n`;
}
