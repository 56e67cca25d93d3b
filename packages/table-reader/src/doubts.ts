import type {Issue, IssueCode} from "./issues.ts";
import {isPlace} from "./places.ts";
import type {ReadingColumns} from "./readings.ts";
import type {RowLog} from "./rowLog.ts";
import {relativeWords, signedWords} from "./words.ts";

/** A doubt about some readings: their flag, and one issue that says why. */
interface Doubt {
  readonly code: IssueCode;
  readonly message: string;
  readonly log: number; // the row concerned, as an index into the log
}

/** Where doubts are written: flags of readings, and issues. */
export interface DoubtSinks {
  readonly readings: ReadingColumns;
  readonly texts: readonly string[];
  readonly issues: Issue[];
  readonly textId: (text: string) => number; // the id of a text, a doubt's code among them
}

/**
 * Flags the readings that the whole table makes doubtful: rows told twice, a region under two
 * parents that cannot both hold it, a lone negative count. The values stay; the flag names the doubt.
 */
export function markDoubts(log: RowLog, sinks: DoubtSinks): void {
  tellSections(log, sinks);
  for (const doubt of [...findDuplicates(log), ...findParentConflicts(log)])
    markRow(doubt, log, sinks);
  markNegatives(sinks);
}

function markRow(
  {code, message, log: at}: Doubt,
  log: RowLog,
  {readings, texts, issues, textId}: DoubtSinks
): void {
  const id = textId(code);
  for (let i = log.start[at] ?? 0; i < (log.end[at] ?? 0); ++i) {
    if (readings.flag[i] === 0 && readings.missing[i] === 0) readings.flag[i] = id;
  }
  issues.push({
    code,
    message,
    sheet: texts[log.sheet[at] ?? 0] ?? "",
    row: log.row[at] ?? 0,
    column: 0,
    text: texts[log.region[at] ?? 0] ?? ""
  });
}

// Rows told twice under different section lines (城镇, 农村) differ by the section: it is a dimension,
// or the region where it names a place and the row names none.
function tellSections(log: RowLog, {readings, texts, textId}: DoubtSinks): void {
  const sections = new Map<string, Set<number>>();
  const times = new Map<string, number>();
  for (let i = 0; i < log.size; ++i) {
    const key = keyOf(log, i);
    sections.set(key, (sections.get(key) ?? new Set<number>()).add(log.section[i] ?? 0));
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const repeated = [...times].filter(([, count]) => count > 1);
  if (repeated.length === 0 || repeated.some(([key, count]) => sections.get(key)?.size !== count))
    return;
  for (let i = 0; i < log.size; ++i) {
    const section = log.section[i] ?? 0;
    if (log.region[i] === 0 && isPlace(texts[section] ?? "")) {
      log.region[i] = section;
      readings.region.fill(section, log.start[i], log.end[i]);
    } else if (section !== 0) addSection(log, i, {readings, texts, textId});
  }
}

function addSection(
  log: RowLog,
  i: number,
  {readings, texts, textId}: Pick<DoubtSinks, "readings" | "texts" | "textId">
): void {
  const section = texts[log.section[i] ?? 0] ?? "";
  const dims: unknown = JSON.parse(texts[log.dims[i] ?? 0] || "{}");
  const id = textId(JSON.stringify({...(typeof dims === "object" ? dims : {}), section}));
  log.dims[i] = id;
  readings.dims.fill(id, log.start[i], log.end[i]);
}

function keyOf(log: RowLog, i: number): string {
  return `${log.region[i]} ${log.code[i]} ${log.parent[i]} ${log.dims[i]} ${log.marks[i]} ${log.series[i]}`;
}

function findDuplicates(log: RowLog): Doubt[] {
  const first = new Map<string, number>();
  const told = new Set<number>();
  const doubts: Doubt[] = [];
  for (let i = 0; i < log.size; ++i) {
    const key = keyOf(log, i);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, i);
      continue;
    }
    if (!told.has(known))
      doubts.push({code: "duplicate_row", message: `told again in row ${log.row[i]}`, log: known});
    told.add(known);
    doubts.push({code: "duplicate_row", message: `told before in row ${log.row[known]}`, log: i});
  }
  return doubts;
}

// A region without a code that stands under one parent in some periods and under another in others
// is one region with a wrong parent somewhere; two regions of one name stand in the same periods.
function findParentConflicts(log: RowLog): Doubt[] {
  const parents = new Map<number, Map<number, number[]>>();
  for (let i = 0; i < log.size; ++i) {
    const region = log.region[i] ?? 0;
    const parent = log.parent[i] ?? 0;
    if (region === 0 || parent === 0 || log.code[i] !== 0) continue;
    const known = parents.get(region) ?? new Map<number, number[]>();
    parents.set(region, known);
    const rows = known.get(parent) ?? [];
    known.set(parent, rows);
    rows.push(i);
  }
  return [...parents.values()].flatMap((known) => {
    const groups = [...known.values()].sort((a, b) => b.length - a.length);
    const rows = groups.flat();
    const periods = new Set(rows.map((i) => log.period[i]));
    if (groups.length < 2 || periods.size < 2 || periods.size <= 0.75 * rows.length) return [];
    const [most = []] = groups;
    const doubtful = most.length >= 3 * (rows.length - most.length) ? groups.slice(1).flat() : rows;
    return doubtful.map(
      (i): Doubt => ({
        code: "conflicting_parent",
        message: "under another parent in other periods",
        log: i
      })
    );
  });
}

const fewestValues = 30;

function markNegatives(sinks: DoubtSinks): void {
  const {readings} = sinks;
  const negatives = new Map<number, number[]>();
  for (let i = 0; i < readings.size; ++i) {
    if ((readings.value[i] ?? 0) >= 0 || readings.missing[i] !== 0) continue;
    const series = seriesOf(readings, i);
    const known = negatives.get(series);
    if (known) known.push(i);
    else negatives.set(series, [i]);
  }
  if (negatives.size === 0) return;
  const values = countValues(readings, negatives);
  for (const [series, found] of negatives) {
    const count = values.get(series) ?? 0;
    if (count < fewestValues || found.length > Math.max(1, 0.002 * count)) continue;
    for (const i of found) markNegative(i, count, sinks);
  }
}

// A column under one label: where labels stand in rows, each is a series of its own.
function seriesOf({column, label}: ReadingColumns, i: number): number {
  return (label[i] ?? 0) * 32_768 + (column[i] ?? 0);
}

function countValues(
  readings: ReadingColumns,
  wanted: ReadonlyMap<number, unknown>
): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < readings.size; ++i) {
    if (readings.missing[i] !== 0) continue;
    const series = seriesOf(readings, i);
    if (wanted.has(series)) counts.set(series, (counts.get(series) ?? 0) + 1);
  }
  return counts;
}

function markNegative(
  i: number,
  count: number,
  {readings, texts, issues, textId}: DoubtSinks
): void {
  const label = texts[readings.label[i] ?? 0] ?? "";
  const unit = texts[readings.unit[i] ?? 0] ?? "";
  if (relativeWords.test(label) || signedWords.test(label) || /[%‰]/.test(unit)) return;
  if (readings.flag[i] === 0) readings.flag[i] = textId("negative_value");
  issues.push({
    code: "negative_value",
    message: `a lone negative among ${count} values: ${readings.value[i]}`,
    sheet: texts[readings.sheet[i] ?? 0] ?? "",
    row: readings.row[i] ?? 0,
    column: readings.column[i] ?? 0,
    text: label
  });
}
