import type {SpineRow} from "@xianzhi/charts/spine";
import type {ProfileRow} from "../facts/profile.ts";
import type {RegionFacts} from "../facts/regionFacts.ts";
import type {Html} from "../html.ts";
import type {Indicator} from "../marts/indicators.ts";
import {foldTable, writeFigure} from "../parts/figureBox.ts";
import {legendMark} from "../parts/legendMark.ts";
import {indicatorLink} from "../parts/links.ts";
import {writeTable} from "../parts/table.ts";
import {paths} from "../paths.ts";
import {writeAmount} from "../quantity.ts";
import {writeSource} from "../sentences/source.ts";
import {benchmarkName, type View} from "../view.ts";
import {drawOn} from "./canvas.ts";

const fewestRows = 3;

/** Returns a region's levels about the benchmark's, the better side right; null of too few. */
export async function profileFigure(
  view: View,
  {region, sourceIds}: RegionFacts,
  profile: readonly ProfileRow[]
): Promise<Html | null> {
  const rows = profile.flatMap((row) => spineRow(view, row) ?? []);
  if (rows.length < fewestRows) return null;
  const benchmark = benchmarkName(view, null);
  const better = rows.filter(({verdict}) => verdict === "ABOVE").length;
  const title = view.say(
    `可比的${rows.length}项中，${better === 0 ? "无一" : `${better}项`}好于${benchmark}`,
    `Better than ${benchmark} in ${better === 0 ? "none" : better} of ${rows.length} levels`
  );
  const ends = {worse: view.say("较差", "worse"), better: view.say("较好", "better")};
  const {drawSpine} = await import("@xianzhi/charts/spine");
  const chart = await drawOn(title, (options) => drawSpine(rows, {...options, ...ends}));
  const ids = profile.flatMap(({indicatorId}) => sourceIds[indicatorId] ?? []);
  return writeFigure(view, {
    id: "figure-profile",
    title,
    subtitle: view.say(
      `${view.word(region.short)}主要指标的水平与${benchmark}相比，各取多数地区有数的最近一年`,
      `Levels in ${view.word(region.short)} beside ${benchmark}, each in the last year most areas have`
    ),
    chart,
    text: rows.map(({tip}) => tip).join(view.say("；", "; ")),
    legend: [
      legendMark("above", view.say(`好于${benchmark}`, `better than ${benchmark}`)),
      legendMark("below", view.say(`差于${benchmark}`, `worse`)),
      legendMark("rule", benchmark),
      legendMark("band", view.say("所比地区的最低到最高", "lowest to highest compared"))
    ],
    note: view.say(
      "各行以离中线最远的地区为满刻度，行与行的长短不能相比。",
      "Each row is scaled to the area furthest from the middle: lengths of different rows cannot be compared."
    ),
    source: writeSource(view, [...new Set(ids)], {
      href: view.link(paths.how(view.language, region.id)),
      name: view.say("各数来由", "how each figure came about")
    }),
    table: foldTable(view, profileTable(view, profile, title)),
    files: [],
    isWide: true
  });
}

function spineRow(view: View, row: ProfileRow): SpineRow | null {
  const indicator = view.site.indicators.get(row.indicatorId);
  if (indicator === undefined) return null;
  const {value, benchmark, lowest, highest, year} = row;
  const write = (level: number) => levelOf(view, indicator, level);
  const polarity = indicator.direction === "down" ? -1 : 1;
  const lead = polarity * (value - benchmark);
  const isTold = write(value) !== write(benchmark);
  const name = view.word(indicator.short);
  const theirs = benchmarkName(view, null);
  return {
    ...{name, value, benchmark, lowest, highest, polarity},
    verdict: !isTold ? "INDETERMINATE_ROUNDING" : lead > 0 ? "ABOVE" : "BELOW",
    text: view.say(`${write(value)}（${year}）`, `${write(value)} (${year})`),
    tip: view.say(
      `${name}${year}年${write(value)}，${theirs}${write(benchmark)}`,
      `${name} ${year}: ${write(value)}, ${theirs} ${write(benchmark)}`
    )
  };
}

function levelOf(view: View, {decimals, unit}: Indicator, level: number): string {
  return writeAmount(level, decimals, unit, view.language);
}

function profileTable(view: View, profile: readonly ProfileRow[], caption: string): Html {
  return writeTable({
    caption,
    isCaptionHidden: true,
    className: "points",
    columns: [
      {head: view.say("指标", "Indicator")},
      {head: view.say("年份", "Year")},
      {head: view.say("数值", "Value")},
      {head: benchmarkName(view, null)},
      {head: view.say("最低", "Lowest")},
      {head: view.say("最高", "Highest")}
    ],
    rows: profile.flatMap((row) => {
      const indicator = view.site.indicators.get(row.indicatorId);
      if (indicator === undefined) return [];
      const levels = [row.value, row.benchmark, row.lowest, row.highest];
      const cells = levels.map((level) => levelOf(view, indicator, level));
      return [{cells: [indicatorLink(view, row.indicatorId), row.year, ...cells]}];
    })
  });
}
