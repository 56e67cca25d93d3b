import type {TableReading} from "./readTable.ts";

const readingHeader = "sheet,row,column,region_name,label,unit,period,value,flag,dims";
const issueHeader = "sheet,row,column,code,text,message";

/**
 * Yields the lines of `xianzhi read`, header first, without line ends: values as printed digits
 * without separators, in the printed unit; a region known by its code alone is named by it. Missing
 * positions are not printed.
 */
export function* printReadings({readings, texts}: TableReading): Generator<string> {
  yield readingHeader;
  const quoted = texts.map(quote);
  const at = (ids: Int32Array, i: number) => quoted[ids[i] ?? 0] ?? "";
  for (let i = 0; i < readings.size; ++i) {
    if (readings.missing[i] !== 0) continue;
    const region = at(readings.region, i) || at(readings.regionCode, i);
    yield `${at(readings.sheet, i)},${readings.row[i]},${readings.column[i]},${region},` +
      `${at(readings.label, i)},${at(readings.unit, i)},${at(readings.period, i)},` +
      `${printValue(readings.value[i] ?? NaN, readings.decimals[i] ?? 0)},${at(readings.flag, i)},${at(readings.dims, i)}`;
  }
}

/** Yields the lines of `xianzhi read --issues`, header first, without line ends. */
export function* printIssues({issues}: TableReading): Generator<string> {
  yield issueHeader;
  for (const {sheet, row, column, code, text, message} of issues) {
    yield [sheet, String(row), String(column), code, text, message].map(quote).join(",");
  }
}

/** Returns the digits of a value as they were printed, without separators. */
export function printValue(value: number, decimals: number): string {
  return Math.abs(value) < 1e21 ? value.toFixed(decimals) : String(value);
}

function quote(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
