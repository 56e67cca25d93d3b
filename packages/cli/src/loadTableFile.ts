import {readFile} from "node:fs/promises";
import {UsageError} from "./exitCodes.ts";

/** Returns the bytes of a file. Throws UsageError for a missing one and for a folder. */
export async function loadTableFile(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EISDIR") throw new UsageError(`a folder, not a table: ${file}`);
    if (error.code === "ENOENT") throw new UsageError(`missing file: ${file}`);
    throw error;
  });
}
