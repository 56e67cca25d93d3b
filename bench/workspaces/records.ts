import {readFile} from "node:fs/promises";
import Papa from "papaparse";

/** Returns the records of a delimited text file by the names in its header. */
export async function readRecords(
  path: string,
  delimiter: "," | "\t"
): Promise<readonly Readonly<Record<string, string>>[]> {
  const text = (await readFile(path, "utf8")).replace(/^\ufeff/, "");
  return Papa.parse<Record<string, string>>(text, {
    delimiter,
    header: true,
    skipEmptyLines: true
  }).data;
}
