/** The byte order mark by which a spreadsheet program sees that a CSV file is UTF-8. */
export const byteOrderMark = "\ufeff";

export type CsvCell = string | number | boolean | null;

/**
 * Returns rows as CSV (RFC 4180, LF). Null is an empty field, never 0. A text that a spreadsheet
 * would run as a formula is preceded by an apostrophe; negative numbers stay, as texts too.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => row.map(writeField).join(",")).join("\n") + "\n";
}

function writeField(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const isFormula = /^[=+\-@\t\r]/.test(cell) && !/^-[\d.,]+%?$/.test(cell);
  const safe = isFormula ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
