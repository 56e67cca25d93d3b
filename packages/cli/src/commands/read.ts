import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {once} from "node:events";
import {printIssues, printReadings} from "@xianzhi/table-reader/readingCsv";
import {readTable, type TableReading} from "@xianzhi/table-reader/readTable";
import {exitCodes, UsageError} from "../exitCodes.ts";

/**
 * Prints what tables say, or what was refused in them; returns the exit code: 3 when a file holds
 * no table that can be read.
 */
export async function readCommand(
  files: readonly string[],
  format: string,
  issuesOnly: boolean
): Promise<number> {
  let code: number = exitCodes.done;
  for (const file of files) {
    const bytes = await readFile(file).catch(() => {
      throw new UsageError(`missing file: ${file}`);
    });
    const reading = await readTable(bytes, basename(file), {keepCells: false});
    if (reading.readings.size === 0) {
      code = exitCodes.badSource;
      const [first] = reading.issues;
      process.stderr.write(`unreadable table: ${first?.message ?? "no data"} (${basename(file)})\n`);
    }
    await write(issuesOnly ? lines(printIssues(reading)) : await printed(reading, format));
  }
  return code;
}

async function printed(reading: TableReading, format: string): Promise<Iterable<string | Uint8Array>> {
  if (format === "csv") return lines(printReadings(reading));
  const {readingsJson, readingsArrow} = await import("../readFormats.ts");
  return format === "json" ? readingsJson(reading) : [readingsArrow(reading)];
}

async function write(parts: Iterable<string | Uint8Array>): Promise<void> {
  let pending = "";
  for (const part of parts) {
    if (typeof part !== "string") await send(part);
    else pending += part;
    if (pending.length < 65_536) continue;
    await send(pending);
    pending = "";
  }
  await send(pending);
}

async function send(part: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(part)) await once(process.stdout, "drain");
}

function* lines(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield `${text}\n`;
}
