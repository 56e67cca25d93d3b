import type {Random} from "./random.ts";
import {type MadeTable, writeTable} from "./tables.ts";

/** A damaged table: its bytes, and where its sound records stand now. */
export interface Mutation {
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly records: readonly string[]; // as written now; [] where bytes were cut or swapped
  readonly record: number; // the damaged record, zero-based in the sound table
  readonly rowNow: (row: number) => number | null; // one-based; null where a record is damaged
}

/**
 * Returns a table with one thing wrong: a field or a record dropped, doubled or moved, a cut, a
 * swap.
 */
export function mutate(random: Random, table: MadeTable): Mutation {
  const record = random.whole(0, table.records.length - 1);
  const kind = random.pick([
    "drop field",
    "double field",
    "shift",
    "drop record",
    "double record",
    "truncate",
    "swap bytes",
    "stray text"
  ] as const);
  switch (kind) {
    case "drop record":
      return {
        kind,
        record,
        ...write(table, table.records.toSpliced(record, 1)),
        rowNow: moved(record, -1)
      };
    case "double record":
      return {
        kind,
        record,
        ...write(table, table.records.toSpliced(record, 0, table.records[record] ?? "")),
        rowNow: moved(record, 1)
      };
    case "truncate":
      return truncate(random, table, record);
    case "swap bytes":
      return swapBytes(random, table, record);
    default: {
      const fields = changeFields(
        random,
        kind,
        (table.records[record] ?? "").split(table.delimiter)
      );
      return {
        kind,
        record,
        ...write(table, table.records.with(record, fields.join(table.delimiter))),
        rowNow: moved(record, 0)
      };
    }
  }
}

function write(table: MadeTable, records: readonly string[]): Pick<Mutation, "bytes" | "records"> {
  return {bytes: writeTable(table, records), records};
}

function moved(record: number, by: number): (row: number) => number | null {
  return (row) => (row - 1 === record ? null : row - 1 < record ? row : row + by);
}

function changeFields(
  random: Random,
  kind: "drop field" | "double field" | "shift" | "stray text",
  fields: readonly string[]
): string[] {
  const at = random.whole(0, fields.length - 1);
  if (kind === "drop field") return fields.toSpliced(at, 1);
  if (kind === "double field") return fields.toSpliced(at, 0, fields[at] ?? "");
  if (kind === "stray text")
    return fields.with(
      at,
      random.pick(["e", "?", "12 34 5", "1,2,3", "县", "1.2.3", "l0"]).replace(/,/g, "，")
    );
  return ["", ...fields.slice(0, -1)];
}

function truncate(random: Random, table: MadeTable, record: number): Mutation {
  const kept = table.records.slice(0, record);
  const last = table.records[record] ?? "";
  const records = [...kept, last.slice(0, random.whole(0, last.length))];
  const bytes = writeTable(table, records);
  return {
    kind: "truncate",
    record,
    records,
    bytes: bytes.subarray(0, bytes.length - 1),
    rowNow: (row) => (row - 1 < record ? row : null)
  };
}

function swapBytes(random: Random, table: MadeTable, record: number): Mutation {
  const bytes = Uint8Array.from(writeTable(table));
  const before =
    writeTable(table, table.records.slice(0, record)).length -
    (record === 0 ? newlineLength(table) : 0);
  const after = writeTable(table, table.records.slice(0, record + 1)).length - newlineLength(table);
  const at = random.whole(Math.min(before, after - 2), after - 2);
  const [a = 0, b = 0] = [bytes[at], bytes[at + 1]];
  bytes[at] = b;
  bytes[at + 1] = a;
  return {kind: "swap bytes", record, records: [], bytes, rowNow: moved(record, 0)};
}

function newlineLength(table: MadeTable): number {
  return table.encoding === "utf-16le" ? 2 : 1;
}
