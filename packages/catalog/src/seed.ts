import Papa from "papaparse";
import {z} from "zod";
import {CatalogError} from "./catalogError.ts";

/** What a catalogue file must hold: a schema of its rows, whose keys are its columns. */
export interface Seed<Row> {
  readonly file: string;
  readonly row: z.ZodType<Row>;
  readonly columns: readonly string[];
}

/** Returns the seed of a CSV file whose columns are the keys of the given fields. */
export function seed<Shape extends z.ZodRawShape>(
  file: string,
  fields: Shape
): Seed<z.infer<z.ZodObject<Shape>>> {
  return {file, row: z.object(fields), columns: Object.keys(fields)};
}

/**
 * Returns the rows of a catalogue file, in file order. Keys are the CSV’s own
 * column names, so that SQL and TypeScript use one word. Columns may stand in any
 * order; none may be missing, unknown or twice there. Throws CatalogError.
 */
export function readSeed<Row>(content: string, {file, row, columns}: Seed<Row>): readonly Row[] {
  const [header = [], ...records] = parse(content, file);
  checkHeader(header, columns, file);
  return records.map((record, index) => {
    const place = {file, row: index + 2};
    if (record.length !== header.length) {
      throw new CatalogError(`invalid number of fields: ${record.length}`, place);
    }
    const cells = Object.fromEntries(header.map((name, i) => [name, (record[i] ?? "").trim()]));
    const result = row.safeParse(cells);
    if (result.success) return result.data;
    const column = String(result.error.issues[0]?.path[0] ?? "");
    const cell = cells[column] ?? "";
    const problem = cell === "" ? `missing ${column}` : `invalid ${column}: ${cell}`;
    throw new CatalogError(problem, {...place, column});
  });
}

function parse(content: string, file: string): string[][] {
  const {data, errors} = Papa.parse<string[]>(content.replace(/^\uFEFF/, ""), {
    delimiter: ",",
    skipEmptyLines: false
  });
  const [error] = errors;
  if (error) {
    throw new CatalogError(`invalid CSV: ${error.message}`, {file, row: (error.row ?? 0) + 1});
  }
  const last = data.at(-1);
  return last?.length === 1 && last[0] === "" ? data.slice(0, -1) : data;
}

function checkHeader(header: readonly string[], columns: readonly string[], file: string): void {
  const problem = (what: string, column: string) =>
    new CatalogError(`${what} column: ${column}`, {file, row: 1});
  for (const [i, name] of header.entries()) {
    if (!columns.includes(name)) throw problem("unknown", name);
    if (header.indexOf(name) !== i) throw problem("duplicate", name);
  }
  for (const column of columns) if (!header.includes(column)) throw problem("missing", column);
}
