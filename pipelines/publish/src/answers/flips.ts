import {groupBy} from "../grouping.ts";
import {type HeadlineVerdict, readHeadlineVerdict} from "../marts/verdicts.ts";
import {nameBase, nameBenchmark, nameKind, nameRule} from "../sentences/readings.ts";
import type {View} from "../view.ts";
import {askedRegions, type Desk, switchesOf} from "./desk.ts";
import {type Measure, readingOf} from "./headlineTable.ts";

/**
 * Returns under which other readings a measure's verdicts turn over, one switch moved at a time:
 * who turns, from what to what. One sentence also where no other reading changes anything.
 */
export async function flipText(desk: Desk, measure: Measure): Promise<string> {
  const {view, marts} = desk;
  const asked = new Set<string>(askedRegions(desk));
  const rows = (await marts.rows("headline_verdicts", {measure: measure.indicator}))
    .map(readHeadlineVerdict)
    .filter(({regionId}) => asked.has(regionId));
  const {base, rule, benchmark} = switchesOf(desk);
  const here = {baseYear: base, periodRule: rule, benchmark, reading: readingOf(desk, measure)};
  const moved = (row: HeadlineVerdict) => switches.filter((name) => row[name] !== here[name]);
  const usual = new Map(
    rows.filter((row) => moved(row).length === 0).map((row) => [row.regionId, row.verdict])
  );
  const others = groupBy(
    rows.filter((row) => moved(row).length === 1),
    (row) => switches.map((name) => row[name]).join("/")
  );
  const name = view.say(measure.label_zh, measure.label_en);
  if ([...usual.values()].every((verdict) => verdict === null)) {
    return view.say(
      `${name}：这种读法下没有一个地区有结论。`,
      `${name}: this reading decides no region.`
    );
  }
  const parts = [...others.values()].flatMap((group) => {
    const turned = group.filter(({verdict, regionId}) => {
      const was = usual.get(regionId) ?? null;
      return verdict !== null && was !== null && verdict !== was;
    });
    const [first] = turned;
    const [which] = first === undefined ? [] : moved(first);
    if (first === undefined || which === undefined) return [];
    return [`${switchName(view, which, first)}${turnText(view, turned, usual)}`];
  });
  return parts.length === 0
    ? view.say(
        `${name}：只动一个开关时，没有别的读法改变已有的结论。`,
        `${name}: with one switch moved, no other reading changes a verdict.`
      )
    : view.say(
        `${name}换一种读法结论会变：${parts.join("；")}。`,
        `${name}: another reading changes verdicts. ${parts.join("; ")}.`
      );
}

const switches = ["baseYear", "periodRule", "benchmark", "reading"] as const;
type SwitchName = (typeof switches)[number];

function switchName(view: View, which: SwitchName, row: HeadlineVerdict): string {
  const name = {
    baseYear: () => nameBase(view, row.baseYear),
    periodRule: () => nameRule(view, row.periodRule),
    benchmark: () => nameBenchmark(view, row.benchmark),
    reading: () => nameKind(view, row.reading, row.measure)
  }[which]();
  return view.say(`按“${name}”读，`, `Read “${name}”: `);
}

function turnText(
  view: View,
  turned: readonly HeadlineVerdict[],
  usual: ReadonlyMap<string, string | null>
): string {
  const label = (verdict: string | null | undefined) =>
    view.label("verdicts", verdict ?? "UNKNOWN");
  const turns = groupBy(turned, ({regionId, verdict}) =>
    view.say(
      `由${label(usual.get(regionId))}变为${label(verdict)}`,
      `from ${label(usual.get(regionId)).toLowerCase()} to ${label(verdict).toLowerCase()}`
    )
  );
  return [...turns]
    .map(([how, group]) => {
      const places = group.map(({regionId}) => view.region(regionId)).join(view.say("、", ", "));
      return view.say(`${places}${how}`, `${places} ${how}`);
    })
    .join(view.say("，", ", "));
}
