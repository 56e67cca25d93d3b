import type {Marts} from "../marts/marts.ts";
import {
  type Locator,
  readLocator,
  readSourceCell,
  readSourceFile,
  type SourceCell,
  type SourceFile
} from "../marts/sources.ts";
import type {TablePage} from "./tablePages.ts";

/** All that a facsimile page shows: a run of rows of a source's table as it was printed. */
export interface FacsimileFacts {
  readonly page: TablePage;
  readonly pages: readonly TablePage[]; // all pages of the source
  readonly file: SourceFile | null;
  readonly cells: readonly SourceCell[];
  readonly locators: readonly Locator[]; // of the rows shown, and those of the whole table
}

/** Loads the cells of one facsimile page. */
export async function loadFacsimileFacts(
  marts: Marts,
  pages: readonly TablePage[],
  page: TablePage
): Promise<FacsimileFacts> {
  const {sourceId, file, sheet, firstRow, lastRow} = page;
  const rows = await marts.rows("source_cells", {
    file,
    source_id: sourceId,
    sheet,
    row_number: {from: firstRow, to: lastRow}
  });
  const files = (await marts.rows("source_files", {source_id: sourceId})).map(readSourceFile);
  const locators = (await marts.rows("locators", {file, source_id: sourceId})).map(readLocator);
  return {
    page,
    pages: pages.filter((other) => other.sourceId === sourceId),
    file: files.find((row) => row.file === file) ?? null,
    cells: rows.map(readSourceCell),
    locators: locators.filter(({row}) => row === null || (row >= firstRow && row <= lastRow))
  };
}
