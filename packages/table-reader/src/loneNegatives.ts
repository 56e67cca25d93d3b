import type {DoubtSinks} from "./doubts.ts";
import type {ReadingColumns} from "./readings.ts";
import {relativeWords, signedWords} from "./words.ts";

const fewestValues = 30;

/**
 * Flags a negative value that stands alone among many counts and amounts; balances, changes and
 * rates may be negative.
 */
export function markNegatives(sinks: DoubtSinks): void {
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
