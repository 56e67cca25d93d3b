import type {Point} from "../facts/line.ts";
import type {View} from "../view.ts";

/** A line of a chart, to be put into words. */
export interface NamedLine {
  readonly name: string;
  readonly points: readonly Point[]; // by year
}

/**
 * Returns a line in words, for those who do not see it: first and last value, highest and lowest
 * where these are others, and how many values there are. "" of a line without points.
 */
export function writeSeries(
  view: View,
  {name, points}: NamedLine,
  write: (value: number) => string
): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return "";
  const ordered = points.toSorted((a, b) => a.value - b.value);
  const told = new Set([first, last]);
  const extreme = (point: Point | undefined, zh: string, en: string) =>
    point === undefined || told.has(point) ? "" : at(view, point, write, view.say(zh, en));
  const clauses = [
    ...[...told].map((point) => at(view, point, write, "")),
    extreme(ordered.at(-1), "最高", "highest "),
    extreme(ordered[0], "最低", "lowest "),
    view.say(`共${points.length}个数`, `${points.length} values`)
  ];
  const text = clauses.filter((clause) => clause !== "").join(view.say("，", ", "));
  return view.say(`${name}：${text}。`, `${name}: ${text}.`);
}

function at(
  view: View,
  {year, value}: Point,
  write: (value: number) => string,
  prefix: string
): string {
  return view.say(`${prefix}${year}年${write(value)}`, `${prefix}${year} ${write(value)}`);
}
