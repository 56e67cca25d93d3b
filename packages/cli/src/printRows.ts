import type {Row, Value} from "@xianzhi/warehouse/openWarehouse";
import {plainLine} from "./plainText.ts";

/** Returns rows as CSV with a header; nulls are empty, texts with separators are quoted. */
export function printCsv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? null))];
  return lines.map((line) => line.map(quoteField).join(",")).join("\n") + "\n";
}

/** Returns rows as a table for a terminal, columns aligned; Chinese counts two places. */
export function printTable(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) return "no rows\n";
  const cells = rows.map((row) => names.map((name) => plain(row[name] ?? null)));
  const widths = names.map((name, index) =>
    Math.max(places(name), ...cells.map((line) => places(line[index] ?? "")))
  );
  const numeric = names.map((name) => rows.every((row) => typeof row[name] !== "string"));
  const print = (line: readonly string[]) =>
    line
      .map((text, index) => pad(text, widths[index] ?? 0, numeric[index] ?? false))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [print(names), rule, ...cells.map(print), `${rows.length} rows`].join("\n") + "\n";
}

/** Returns how many places a text takes on a terminal. */
export function places(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\u303f\u3041-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  return width;
}

function plain(value: Value): string {
  if (value === null) return "";
  const text = typeof value === "number" ? String(Number(value.toPrecision(12))) : String(value);
  return plainLine(text);
}

function pad(text: string, width: number, right: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - places(text)));
  return right ? blanks + text : text + blanks;
}

// A text that a spreadsheet would run as a formula gets an apostrophe; printed numbers stay.
function quoteField(value: Value): string {
  const raw = value === null ? "" : String(value);
  const formula = typeof value === "string" && /^[=+\-@\t\r]/.test(raw) && !isNumber(raw);
  const text = formula ? `'${raw}` : raw;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isNumber(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?$/.test(text);
}
