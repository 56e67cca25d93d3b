import Papa from "papaparse";
import {SourceError} from "@xianzhi/table-reader/sourceError";

/** Where in a publication a figure was read; a null row or column stands for all of them. */
export interface Locator {
  readonly file: string;
  readonly row: number | null; // one-based
  readonly column: number | null; // one-based
  readonly locator: string;
}

/** Returns the rows of a locators.csv; an empty text has none. Throws SourceError on a bad row. */
export function readLocators(content: string, path: string): Locator[] {
  if (content === "") return [];
  const {data} = Papa.parse<string[]>(content, {header: false, skipEmptyLines: true});
  return data.slice(1).map(([file = "", row = "", column = "", locator = ""], index) => {
    if (file === "" || locator === "" || !isPlace(row) || !isPlace(column)) {
      const fields = [file, row, column, locator].join(",");
      throw new SourceError(`invalid locator: ${fields} (${path}, row ${index + 2})`);
    }
    return {file, row: toPlace(row), column: toPlace(column), locator};
  });
}

function isPlace(text: string): boolean {
  return /^([1-9][0-9]*)?$/.test(text);
}

function toPlace(text: string): number | null {
  return text === "" ? null : Number(text);
}
