import type {BlockLayout, ColumnLayout, LayoutReport} from "./layout.ts";
import type {TableReading} from "./readTable.ts";
import {type CellRole, cellRoles} from "./sourceCells.ts";

const pictureRows = 14;
const pictureColumns = 9;
const cellWidth = 13;

const marks: Readonly<Record<CellRole, string>> = {
  title: "t",
  unit: "u",
  header: "h",
  region: "r",
  period: "p",
  data: " ",
  note: "n",
  code: "c",
  "blank-data": "-",
  refused: "!",
  other: "."
};

/**
 * Returns how a file was understood, for a terminal: its encoding with the evidence, then for each
 * table the winning reading, the runner-up, the margin, what each decision rests on, what every
 * column is, and a picture of its first rows in which each cell carries the mark of its role.
 */
export function printInspection(reading: TableReading): string {
  const {decoding, accounting, layouts, issues} = reading;
  const delimiter =
    decoding.delimiter === null ? "" : `, fields cut at ${JSON.stringify(decoding.delimiter)}`;
  const lines = [
    `encoding   ${decoding.encoding}${delimiter} (${decoding.evidence})`,
    `cells      ${accounting.cells} = ${accounting.readings} readings + ${accounting.refusals} refused + ` +
      `${accounting.notData} not data`,
    `tables     ${layouts.length}`
  ];
  for (const [i, report] of layouts.entries())
    lines.push("", ...printReport(reading, report, i + 1));
  if (issues.length > 0) lines.push("", ...printIssueCounts(reading));
  return `${lines.join("\n")}\n`;
}

function printReport(reading: TableReading, report: LayoutReport, number: number): string[] {
  const {layout} = report;
  const sheet = layout.sheet === "" ? "" : ` of sheet ${layout.sheet}`;
  return [
    `table ${number}${sheet}: ${printPlace(layout)}`,
    `  reading    ${report.reading}`,
    `  score      ${report.score.toFixed(1)}; runner-up ${report.runnerUp === "" ? "none" : report.runnerUp}, ` +
      `${report.margin.toFixed(1)} behind`,
    ...report.evidence.map((line, i) => `  ${i === 0 ? "evidence  " : "          "} ${line}`),
    `  whole      ${printTable(layout)}`,
    ...printColumns(layout),
    ...printPicture(reading, layout)
  ];
}

function printPlace(layout: BlockLayout): string {
  const rows = (list: readonly number[]) => (list.length === 0 ? "none" : list.join(" "));
  const end = layout.bodyBottom === null ? "the end" : String(layout.bodyBottom);
  return (
    `columns ${layout.left} to ${layout.right}, titles in rows ${rows(layout.titleRows)}, header ` +
    `${rows(layout.headerRows)}, units ${rows(layout.unitRows)}, body from ${layout.bodyTop} to ${end}`
  );
}

function printTable({label, unit, period, region, decimalMark}: BlockLayout): string {
  const parts = [
    ["label", label],
    ["unit", unit],
    ["period", period],
    ["region", region],
    ["decimal mark", decimalMark]
  ].filter(([, text]) => text !== "");
  return parts.map(([name, text]) => `${name} ${text}`).join("; ");
}

// Columns of the same kind in a row are told as one line.
function printColumns(layout: BlockLayout): string[] {
  const lines: string[] = [];
  const shown = layout.columns.slice(0, 40);
  for (const column of shown) {
    lines.push(
      `  column ${String(column.column).padEnd(4)}${column.role.padEnd(7)} ${printColumn(column)}`.trimEnd()
    );
  }
  const rest = layout.columns.length - shown.length;
  if (rest > 0)
    lines.push(
      `  and ${rest} columns more, the last: ${printColumn(layout.columns.at(-1) ?? layout.columns[0])}`
    );
  return lines;
}

function printColumn(column: ColumnLayout | undefined): string {
  if (!column) return "";
  const header = column.header.replace(/\s+/g, " ");
  if (column.role !== "data") return header;
  const parts = [
    column.label === header ? "" : `label ${column.label}`,
    column.unit && `unit ${column.unit}`,
    column.period && `period ${column.period}`,
    column.region && `region ${column.region}`
  ].filter((part) => part !== "");
  return `${header}${parts.length > 0 ? ` → ${parts.join("; ")}` : ""}`;
}

function printPicture({cells, texts}: TableReading, layout: BlockLayout): string[] {
  const top = Math.min(layout.bodyTop, ...layout.titleRows, ...layout.headerRows);
  const grid = new Map<number, string[]>();
  for (let i = 0; i < cells.size; ++i) {
    const row = cells.row[i] ?? 0;
    const column = (cells.column[i] ?? 0) - layout.left;
    if (texts[cells.sheet[i] ?? 0] !== layout.sheet || row < top || row >= top + pictureRows)
      continue;
    if (column < 0 || column >= pictureColumns || column > layout.right - layout.left) continue;
    const line = grid.get(row) ?? [];
    line[column] =
      `${marks[cellRoles[cells.role[i] ?? 0] ?? "other"]}${(cells.text[i] ?? "").replace(/\s+/g, " ").trim()}`;
    grid.set(row, line);
  }
  const legend =
    "  marks      t title, h header, u unit, r region, p period, c code, - missing, n note, ! refused, . other";
  const lines = [...grid]
    .sort((a, b) => a[0] - b[0])
    .map(([row, line]) =>
      `  ${String(row).padStart(5)} |${Array.from(line, (text) => fit(text ?? "")).join("|")}`.trimEnd()
    );
  return lines.length === 0 ? [] : [legend, ...lines];
}

// Cuts or pads to a width in which a Chinese character takes two places.
function fit(text: string): string {
  let width = 0;
  let kept = "";
  for (const char of text) {
    const wide =
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(char)
        ? 2
        : 1;
    if (width + wide > cellWidth) break;
    width += wide;
    kept += isControl(char) ? "?" : char;
  }
  return kept + " ".repeat(cellWidth - width);
}

function isControl(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160);
}

function printIssueCounts({issues}: TableReading): string[] {
  const counts = new Map<string, number>();
  for (const {code} of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first] = issues;
  const where = first ? ` (first: row ${first.row}, ${first.message})` : "";
  return [
    `issues     ${[...counts].map(([code, count]) => `${code} ${count}`).join(", ")}${where}`
  ];
}
