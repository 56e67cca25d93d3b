import {tableFromIPC} from "apache-arrow";
import {pageRoot} from "./pageLanguage.ts";

/** A mart as it arrives: columns read by name, rows by number. */
export interface Mart {
  readonly size: number; // rows
  /** Says whether the mart has a column. */
  has(column: string): boolean;
  /** Returns a text; null where the mart has none. Throws a RangeError for an unknown column. */
  text(column: string, row: number): string | null;
  /** Returns a number; null where the mart has none. */
  number(column: string, row: number): number | null;
  /** Returns whether a flag is set; an unknown flag is not. */
  flag(column: string, row: number): boolean;
}

/** Returns the bytes of a mart of this release. Throws when the release has none of that name. */
export async function fetchMart(name: string): Promise<Uint8Array> {
  const address = new URL(`${pageRoot()}data/marts/${name}.arrow`, document.baseURI);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`missing mart: ${name} (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Returns a mart of this release. Throws when there is none of that name. */
export async function loadMart(name: string): Promise<Mart> {
  return readMart(await fetchMart(name));
}

/** Returns the mart in an Arrow IPC file or stream. */
export function readMart(bytes: Uint8Array): Mart {
  const table = tableFromIPC(bytes);
  const cell = (column: string, row: number): unknown => {
    const vector = table.getChild(column);
    if (vector === null) throw new RangeError(`unknown column: ${column}`);
    return vector.get(row);
  };
  return {
    size: table.numRows,
    has: (column) => table.getChild(column) !== null,
    text: (column, row) => textOf(cell(column, row)),
    number: (column, row) => numberOf(cell(column, row)),
    flag: (column, row) => cell(column, row) === true
  };
}

/** Returns the row numbers of a mart for which something holds, in the mart's order. */
export function findRows({size}: Mart, holds: (row: number) => boolean): number[] {
  return Array.from({length: size}, (_, row) => row).filter(holds);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
