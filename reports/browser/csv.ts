/** Returns rows as CSV text; a missing value is an empty field. */
export function writeCsv(
  rows: readonly (readonly (string | number | null | undefined)[])[]
): string {
  return rows.map((row) => `${row.map(writeField).join(",")}\n`).join("");
}

function writeField(value: string | number | null | undefined): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
