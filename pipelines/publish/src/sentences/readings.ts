import type {CellReadings, Reading} from "../facts/readingFacts.ts";
import type {View} from "../view.ts";

/** Returns one position of the switches in words: 以2020年为基年，累计，全省（整体数），百分点. */
export function nameReading(view: View, reading: Reading): string {
  return [
    nameBase(view, reading.baseYear),
    nameRule(view, reading.periodRule),
    nameBenchmark(view, reading.benchmark),
    nameKind(view, reading.reading)
  ].join(view.say("，", ", "));
}

export function nameBase(view: View, year: number | null): string {
  const named = view.site.headline?.base_years.find((one) => one.year === year);
  return named ? view.say(named.label_zh, named.label_en) : String(year ?? "");
}

export function nameRule(view: View, id: string): string {
  const named = view.site.headline?.period_rules.find((one) => one.id === id);
  return named ? view.say(named.label_zh, named.label_en) : id;
}

export function nameBenchmark(view: View, id: string): string {
  const named = view.site.headline?.benchmarks.find((one) => one.id === id);
  return named ? view.say(named.label_zh, named.label_en) : id;
}

/**
 * Returns how an increase is read: 百分点, 增长率. Growth of a rate says so: 2.12 % of it is not
 * 2.12 points.
 */
export function nameKind(view: View, id: string, measure?: string): string {
  const isRate = measure !== undefined && view.site.indicators.get(measure)?.change === "points";
  if (isRate && id === "percent") {
    return view.say("比率本身的增长率（%）", "growth of the rate itself (%)");
  }
  const named = view.site.headline?.readings.find((one) => one.id === id);
  return named ? view.say(named.label_zh, named.label_en) : id;
}

/** Returns how other readings judge a cell: 2种读法结论不同; "" where none does. */
export function writeFlips(view: View, {flipped, opened}: CellReadings): string {
  if (flipped > 0) {
    return view.say(
      `${flipped}种读法结论不同`,
      `${flipped} other ${readings(flipped)} differ${s(flipped)}`
    );
  }
  if (opened > 0) {
    return view.say(
      `${opened}种读法可判断`,
      `${opened} other ${readings(opened)} decide${s(opened)} it`
    );
  }
  return "";
}

/** Returns of how many verdicts another reading says something else, and how many it decides. */
export function writeReadings(view: View, cells: readonly CellReadings[]): string {
  const decided = cells.filter(({standard}) => (standard?.verdict ?? null) !== null);
  const flipped = decided.filter((cell) => cell.flipped > 0).length;
  const opened = cells.filter((cell) => cell.opened > 0).length;
  const open = cells.length - decided.length;
  return view.language === "zh"
    ? `默认读法判断的${decided.length}项中，${flipped}项换一种读法结论会变；` +
        `暂无法判断的${open}项中，${opened}项换一种读法可以判断。`
    : `Of the ${decided.length} verdicts that the default reading decides, another reading ` +
        `changes ${flipped}; of the ${open} that it cannot decide, another reading decides ${opened}.`;
}

function readings(count: number): string {
  return count === 1 ? "reading" : "readings";
}

function s(count: number): string {
  return count === 1 ? "s" : "";
}
