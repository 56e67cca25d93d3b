export type Cell = string | number | null;

/** Returns rows as CSV text, a header first; null is an empty field, quotes are doubled. */
export function printCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => row.map(printField).join(",") + "\n").join("");
}

function printField(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
