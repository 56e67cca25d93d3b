import type {TableReading} from "./readTable.ts";

/** The header of `xianzhi read`, and that of its `--issues`. */
export const readingHeader = "sheet,row,column,region_name,label,unit,period,value,flag,dims";
export const issueHeader = "sheet,row,column,code,text,message";

/** Says what stands in the column `sheet`: the sheet's name, or with it the file's. */
export type NameSheet = (sheet: string) => string;

/**
 * Yields the lines of `xianzhi read` below its header, without line ends: values as printed digits
 * without separators, in the printed unit; a region known by its code alone is named by it. Missing
 * positions are not printed.
 */
export function* printReadings(
  {readings, texts}: TableReading,
  nameSheet: NameSheet = (sheet) => sheet
): Generator<string> {
  const quoted = texts.map(quote);
  const dimsOf = dimsWithParent(texts);
  const sheets = new Map(
    [...new Set(readings.sheet)].map((id) => [id, quote(nameSheet(texts[id] ?? ""))])
  );
  const at = (ids: Int32Array, i: number) => quoted[ids[i] ?? 0] ?? "";
  for (let i = 0; i < readings.size; ++i) {
    if (readings.missing[i] !== 0) continue;
    const region = at(readings.region, i) || at(readings.regionCode, i);
    const value = printValue(readings.value[i] ?? NaN, readings.decimals[i] ?? 0);
    const dims = quote(dimsOf(readings.dims[i] ?? 0, readings.regionParent[i] ?? 0));
    yield `${sheets.get(readings.sheet[i] ?? 0) ?? ""},${readings.row[i]},${readings.column[i]},` +
      `${region},${at(readings.label, i)},${at(readings.unit, i)},${at(readings.period, i)},` +
      `${value},${at(readings.flag, i)},${dims}`;
  }
}

/**
 * Returns a function from the text ids of dimensions and of the units above to one JSON object, ""
 * for nothing: regions that share a name (市辖区) are told apart by their `parent`.
 */
export function dimsWithParent(texts: readonly string[]): (dims: number, parent: number) => string {
  const known = new Map<string, string>();
  return (dims, parent) => {
    const own = texts[dims] ?? "";
    if (parent === 0) return own;
    const key = `${dims} ${parent}`;
    const found = known.get(key) ?? joinDims(own, texts[parent] ?? "");
    known.set(key, found);
    return found;
  };
}

function joinDims(dims: string, parent: string): string {
  const first = `{"parent":${JSON.stringify(parent)}`;
  return dims === "" ? `${first}}` : `${first},${dims.slice(1)}`;
}

/** Yields the lines of `xianzhi read --issues` below its header, without line ends. */
export function* printIssues(
  {issues}: Pick<TableReading, "issues">,
  nameSheet: NameSheet = (sheet) => sheet
): Generator<string> {
  for (const {sheet, row, column, code, text, message} of issues) {
    yield [nameSheet(sheet), String(row), String(column), code, text, message].map(quote).join(",");
  }
}

/** Returns the digits of a value as they were printed, without separators. */
export function printValue(value: number, decimals: number): string {
  return Math.abs(value) < 1e21 ? value.toFixed(decimals) : String(value);
}

function quote(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
