import {tableFromIPC} from "apache-arrow";
import {fetchData} from "./fetchData.ts";
import {martOver, type Mart} from "./mart.ts";

/** Returns the bytes of a mart of this release. Throws when the release has none of that name. */
export async function fetchMart(name: string): Promise<Uint8Array> {
  const response = await fetchData(`marts/${name}.arrow`);
  if (response.status === 404) throw new Error(`unknown table: ${name}`);
  if (!response.ok) throw new Error(`missing table: ${name} (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Returns a mart of this release. Throws when there is none of that name. */
export async function loadMart(name: string): Promise<Mart> {
  return readMart(await fetchMart(name));
}

/** Returns the mart in an Arrow IPC file or stream. */
export function readMart(bytes: Uint8Array): Mart {
  const table = tableFromIPC(bytes);
  const has = (column: string) => table.getChild(column) !== null;
  return martOver(table.numRows, has, (column, row) => {
    const vector = table.getChild(column);
    if (vector === null) throw new RangeError(`unknown column: ${column}`);
    return vector.get(row);
  });
}
