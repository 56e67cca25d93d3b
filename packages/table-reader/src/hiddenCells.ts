import type {DoubtSinks} from "./doubts.ts";

/** What a sheet of a workbook hides: all of it, or rows and columns by their one-based numbers. */
export interface Hidden {
  readonly hidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/**
 * Flags the figures that a workbook hides, by text ids of sheets: they may be older than what is
 * shown. Their values stay; each hidden row, column or sheet is reported once.
 */
export function markHidden(sheets: ReadonlyMap<number, Hidden>, sinks: DoubtSinks): void {
  const {readings, texts, issues, textId} = sinks;
  if (sheets.size === 0) return;
  const told = new Set<string>();
  for (let i = 0; i < readings.size; ++i) {
    const id = readings.sheet[i] ?? 0;
    const place = findPlace(sheets.get(id), readings.row[i] ?? 0, readings.column[i] ?? 0);
    if (place === null || readings.missing[i] !== 0) continue;
    if (readings.flag[i] === 0) readings.flag[i] = textId("hidden_cell");
    const {what, row, column} = place;
    const key = `${id} ${what} ${row} ${column}`;
    if (told.has(key)) continue;
    told.add(key);
    const message = `figures in a hidden ${what}`;
    issues.push({code: "hidden_cell", message, sheet: texts[id] ?? "", row, column, text: ""});
  }
}

function findPlace(sheet: Hidden | undefined, row: number, column: number) {
  if (!sheet) return null;
  if (sheet.hidden) return {what: "sheet", row: 0, column: 0};
  if (sheet.hiddenRows.has(row)) return {what: "row", row, column: 0};
  return sheet.hiddenColumns.has(column) ? {what: "column", row: 0, column} : null;
}
