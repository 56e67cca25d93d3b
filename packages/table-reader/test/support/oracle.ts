import Papa from "papaparse";
import {readTable} from "../../src/readTable.ts";
import {SourceError} from "../../src/sourceError.ts";
import {listPrinted, type Printed} from "./compare.ts";
import type {Mutation} from "./mutate.ts";
import type {MadeTable} from "./tables.ts";

/**
 * Returns what a damaged table made the reader say wrongly: a value that is not the text at its
 * place, or a cell of a sound record that changed. A refusal is never wrong.
 */
export async function findViolations(table: MadeTable, mutation: Mutation): Promise<string[]> {
  const reading = await readTable(mutation.bytes, table.fileName).catch((cause: unknown) => {
    if (cause instanceof SourceError) return null;
    throw cause;
  });
  if (reading === null) return [];
  const printed = listPrinted(reading);
  const text = new TextDecoder(reading.decoding.encoding).decode(mutation.bytes);
  const grid = Papa.parse<string[]>(text, {delimiter: table.delimiter, newline: "\n"}).data;
  return [
    ...findInvented(printed, grid, table.delimiter),
    ...findChanged(table, mutation, printed)
  ];
}

function findInvented(
  printed: ReadonlyMap<string, Printed>,
  grid: readonly (readonly string[])[],
  delimiter: string
): string[] {
  return [...printed].flatMap(([place, {row, column, value}]) => {
    const text = (grid[row - 1]?.[column - 1] ?? "").normalize("NFKC").replace(/[^\d.,%-]/g, "");
    const digits = text.replace(/[^\d]/g, "");
    const same = digits.replace(/^0+/, "") === value.replace(/[^\d]/g, "").replace(/^0+/, "");
    return same
      ? []
      : [`${place} prints ${value} for ${text} (cut at ${JSON.stringify(delimiter)})`];
  });
}

function findChanged(
  table: MadeTable,
  mutation: Mutation,
  printed: ReadonlyMap<string, Printed>
): string[] {
  const inHead = mutation.record < table.headRecords;
  const violations: string[] = [];
  for (const figure of table.figures) {
    const row = mutation.rowNow(figure.row);
    const found = row === null ? undefined : printed.get(`${row}:${figure.column}`);
    if (!found) continue;
    const kept = (a: string, b: string) =>
      a === b ||
      (inHead && (b === "" || mutation.kind === "swap bytes" || mutation.kind === "stray text"));
    const same =
      found.value === figure.digits &&
      kept(figure.region, found.region) &&
      kept(figure.period, found.period) &&
      kept(figure.unit, found.unit) &&
      (kept(figure.label, found.label) || (inHead && mutation.kind === "double record"));
    if (!same)
      violations.push(
        `${row}:${figure.column} ${JSON.stringify(figure)}: ${JSON.stringify(found)}`
      );
  }
  return violations;
}
