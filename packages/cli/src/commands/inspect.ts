import {basename} from "node:path";
import {printInspection} from "@xianzhi/table-reader/inspection";
import {readTable} from "@xianzhi/table-reader/readTable";
import {exitCodes} from "../exitCodes.ts";
import {loadTableFile} from "../loadTableFile.ts";

/** Prints how a table was understood and why; returns 3 when no table was found in it. */
export async function inspectCommand(file: string): Promise<number> {
  const reading = await readTable(await loadTableFile(file), basename(file));
  process.stdout.write(printInspection(reading));
  return reading.readings.size === 0 ? exitCodes.badSource : exitCodes.done;
}
