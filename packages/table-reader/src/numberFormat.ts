/** How a spreadsheet shows a number: as it is, as a share of 100, or as a date of some parts. */
export type NumberFormat = "number" | "percent" | "year" | "month" | "date";

const builtIn: ReadonlyMap<number, NumberFormat> = new Map([
  [9, "percent"],
  [10, "percent"],
  [14, "date"],
  [15, "date"],
  [16, "date"],
  [17, "month"],
  [22, "date"],
  [27, "date"],
  [30, "date"],
  [31, "date"],
  [57, "month"]
]);

/** Returns what a number format shows, by its built-in number or its code. */
export function readNumberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn.get(id) ?? "number";
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").toLowerCase();
  if (bare.includes("%")) return "percent";
  if (!/[yd]/.test(bare) || /general/.test(bare)) return "number";
  if (bare.includes("d")) return "date";
  return bare.includes("m") ? "month" : "year";
}

const day = 86_400_000;

/** Returns a stored number as the sheet shows it: 43831 as 2020 or 2020-01-01, 0.45 as 45%. */
export function printStored(stored: string, format: NumberFormat, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return stored;
  if (format === "percent") return `${Number((value * 100).toPrecision(15))}%`;
  if (format === "number" || value < 1) return printNumber(value);
  if (format === "year" && Number.isInteger(value) && value >= 1800 && value < 2150)
    return String(value);
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + value * day);
  if (Number.isNaN(date.getTime())) return stored;
  const text = date.toISOString().slice(0, 10);
  return format === "year" ? text.slice(0, 4) : format === "month" ? text.slice(0, 7) : text;
}

// The shortest decimal that is this double, never with an exponent below 1e21.
function printNumber(value: number): string {
  const text = String(value);
  if (!text.includes("e-")) return text;
  return value.toFixed(20).replace(/0+$/, "");
}
