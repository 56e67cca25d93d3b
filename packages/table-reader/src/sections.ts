import type {DoubtSinks} from "./doubts.ts";
import {isPlace} from "./places.ts";
import type {RowLog} from "./rowLog.ts";

/**
 * Makes section lines (城镇, 农村) a dimension where rows would otherwise be told twice: rows of the
 * same keys under different sections differ by the section. It is the region where it names a place
 * and the row names none.
 */
export function tellSections(log: RowLog, {readings, texts, textId}: DoubtSinks): void {
  if (log.section.every((section) => section === 0)) return;
  const sections = new Map<string, Set<number>>();
  const times = new Map<string, number>();
  for (let i = 0; i < log.size; ++i) {
    const key = log.keyOf(i);
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
