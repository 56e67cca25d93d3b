import type {BlockLayout, ColumnLayout, LayoutReport} from "./layout.ts";
import {lendUnit} from "./lendUnit.ts";
import {printPicture} from "./picture.ts";
import type {TableReading} from "./readTable.ts";

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
    ...report.evidence
      .filter(isWeighty)
      .map((line, i) => `  ${i === 0 ? "evidence  " : "          "} ${line}`),
    `  whole      ${printTable(layout)}`,
    ...printColumns(layout),
    ...printPicture(reading, layout)
  ];
}

// What weighs nothing decided nothing.
function isWeighty(evidence: string): boolean {
  return !/^[+-]?0\.0 /.test(evidence);
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

const mostLines = 40;

// Columns that differ in their period alone are told as one line, from the first to the last.
function printColumns(layout: BlockLayout): string[] {
  const runs: ColumnLayout[][] = [];
  for (const column of layout.columns) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (run && first && isAlike(first, column)) run.push(column);
    else runs.push([column]);
  }
  const lines = runs.slice(0, mostLines).map((run) => printRun(run, layout));
  const rest = runs.length - lines.length;
  return rest > 0 ? [...lines, `  and ${rest} more, up to column ${layout.right}`] : lines;
}

function isAlike(one: ColumnLayout, other: ColumnLayout): boolean {
  if (one.role !== other.role) return false;
  if (one.role === "empty") return true;
  const same = one.label === other.label && one.unit === other.unit && one.region === other.region;
  return one.role === "data" && same && one.period !== "" && other.period !== "";
}

function printRun(run: readonly ColumnLayout[], layout: BlockLayout): string {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return "";
  const numbers = first === last ? String(first.column) : `${first.column}-${last.column}`;
  const told = new Set([first, last].map((one) => printColumn(one, layout)));
  return `  column ${numbers.padEnd(6)}${first.role.padEnd(7)} ${[...told].join("  …  ")}`.trimEnd();
}

function printColumn(column: ColumnLayout, layout: BlockLayout): string {
  const header = column.header.replace(/\s+/g, " ");
  if (column.role !== "data") return header;
  const parts = [
    column.label === "" || column.label === header ? "" : `label ${column.label}`,
    printUnit(column, layout),
    column.period && `period ${column.period}`,
    column.region && `region ${column.region}`
  ].filter((part) => part !== "");
  return `${header}${parts.length > 0 ? ` → ${parts.join("; ")}` : ""}`;
}

// Where rows name what they count, each row decides what the table's unit is lent to.
function printUnit({label, unit}: ColumnLayout, layout: BlockLayout): string {
  if (unit !== "") return `unit ${unit}`;
  if (layout.columns.some(({role}) => role === "label")) return "";
  const lent = lendUnit(label || layout.label, layout.unit);
  return lent === "" ? "" : `unit ${lent}, of the table`;
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
