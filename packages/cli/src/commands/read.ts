import {basename} from "node:path";
import {once} from "node:events";
import {readTable, type TableReading} from "@xianzhi/table-reader/readTable";
import {SourceError} from "@xianzhi/table-reader/sourceError";
import {exitCodes, UsageError} from "../exitCodes.ts";
import {loadTableFile} from "../loadTableFile.ts";
import {plainLine} from "../plainText.ts";
import {csvOutput, issuesOutput, type ReadOutput} from "../readOutput.ts";

/**
 * Prints what tables say, or what was refused in them, under one header: of several files the
 * sheet is told with its file, and one that is missing or no table is a line among the errors and
 * hides no other. The exit code is 3 when a file holds no table that can be read.
 */
export async function readCommand(
  files: readonly string[],
  format: string,
  issuesOnly: boolean
): Promise<number> {
  const output = await openOutput(format, issuesOnly);
  let code: number = exitCodes.done;
  let begun = false;
  for (const file of files) {
    const reading = await read(file).catch((error: unknown) => {
      const expected = error instanceof SourceError || error instanceof UsageError;
      if (files.length > 1 && expected) return error.message;
      throw error;
    });
    const failure = typeof reading === "string" ? reading : findFailure(reading, file);
    if (failure !== null) {
      code = exitCodes.badSource;
      process.stderr.write(`${plainLine(failure)}\n`);
    }
    if (typeof reading === "string") continue;
    if (!begun) await write(output.begin());
    begun = true;
    const nameSheet = (sheet: string) =>
      files.length === 1 ? sheet : sheet === "" ? file : `${file}#${sheet}`;
    await write(output.add(reading, nameSheet));
  }
  if (begun) await write(output.end());
  return code;
}

async function openOutput(format: string, issuesOnly: boolean): Promise<ReadOutput> {
  if (issuesOnly) return issuesOutput();
  if (format === "csv") return csvOutput();
  const {jsonOutput, arrowOutput} = await import("../readFormats.ts");
  return format === "json" ? jsonOutput() : arrowOutput();
}

async function read(file: string): Promise<TableReading> {
  return readTable(await loadTableFile(file), basename(file), {keepCells: false});
}

function findFailure({readings, issues}: TableReading, file: string): string | null {
  if (readings.size > 0) return null;
  return `unreadable table: ${issues[0]?.message ?? "no data"} (${basename(file)})`;
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
