import {findAssessed} from "../facts/groups.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {benchmarkName, type View} from "../view.ts";
import {countDirections} from "./direction.ts";
import {memberName, memberNames} from "./kinds.ts";

/**
 * Returns what the assessed regions' lines show, by the first of these that is known: the
 * directions of five years, the last changes, on which side of the benchmark the last values lie.
 */
export function writePanelsTitle(view: View, facts: IndicatorFacts, span: string): string {
  const members = new Set(findAssessed(view.site)?.members ?? []);
  const finding =
    writeDirections(view, facts, members) ||
    writeMoves(view, facts, members) ||
    writeLevels(view, facts, members);
  if (finding !== "") return finding;
  return view.say(
    `${members.size}个${memberName(view)}${span}年的走势`,
    `${members.size} ${memberNames(view)}, ${span}`
  );
}

function writeDirections(
  view: View,
  {trends}: IndicatorFacts,
  members: ReadonlySet<string>
): string {
  const found = countDirections(
    view,
    trends.filter(({regionId}) => members.has(regionId))
  );
  if (found === "") return "";
  return view.say(
    `${members.size}个${memberName(view)}中${found}`,
    `Of ${members.size} ${memberNames(view)}, ${found}`
  );
}

// Said only when most of them have a change.
function writeMoves(
  view: View,
  {changes, year}: IndicatorFacts,
  members: ReadonlySet<string>
): string {
  const own = changes.filter((row) => members.has(row.regionId) && row.year === year);
  const count = (sign: number) => own.filter((row) => Math.sign(row.change ?? 0) === sign).length;
  const [up, down] = [count(1), count(-1)];
  if (2 * (up + down) < members.size) return "";
  return view.say(
    `${members.size}个${memberName(view)}中${year}年${up}个上升，${down}个下降`,
    `Of ${members.size} ${memberNames(view)}, ${up} rose and ${down} fell in ${year}`
  );
}

function writeLevels(
  view: View,
  {figures, indicator, year}: IndicatorFacts,
  members: ReadonlySet<string>
): string {
  const now = figures.filter((figure) => figure.year === year);
  const theirs = now.find(({regionId}) => regionId === view.site.benchmark?.id)?.value ?? null;
  if (theirs === null || indicator.aggregation === "sum") return "";
  const own = now.flatMap(({regionId, value}) => (members.has(regionId) ? (value ?? []) : []));
  const above = own.filter((value) => value > theirs).length;
  const below = own.filter((value) => value < theirs).length;
  const name = benchmarkName(view, null);
  return view.say(
    `有数的${own.length}个：${above}个高于${name}，${below}个低于${name}`,
    `Of ${own.length} with a figure, ${above} above ${name}, ${below} below`
  );
}
