import {quantile} from "@xianzhi/methods/quantile";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {html, type Html} from "../html.ts";
import type {Figure} from "../marts/figures.ts";
import {foldTable, writeFigure} from "../parts/figureBox.ts";
import {figureFiles} from "../parts/figureFiles.ts";
import {legendMark} from "../parts/legendMark.ts";
import {regionLink} from "../parts/links.ts";
import {writeTable} from "../parts/table.ts";
import {valueCell} from "../parts/values.ts";
import {styleUnit, writeCell} from "../quantity.ts";
import {memberName, memberNames} from "../sentences/kinds.ts";
import {writeRange} from "../sentences/range.ts";
import type {View} from "../view.ts";
import {writeAxisNote} from "./axisNote.ts";
import {drawWideAndNarrow} from "./canvas.ts";
import {sourceOf} from "./indicatorSource.ts";
import {type AxisUnit, axisUnit, type MarkedBenchmark, sizeOf, writeTick} from "./points.ts";

/** What a distribution is drawn of: figures of one year that have a value. */
export interface Distributed {
  readonly year: number;
  readonly known: readonly Figure[];
  readonly members: number; // with and without a value
  readonly benchmark: MarkedBenchmark | undefined;
}

/** Returns how many regions have which value in one year, with quantiles behind the drawing. */
export async function distributionFigure(
  view: View,
  facts: IndicatorFacts,
  {year, known, members, benchmark}: Distributed
): Promise<Html> {
  const {indicator} = facts;
  const values = known.flatMap(({value}) => value ?? []);
  const unit = axisUnit(view, indicator, sizeOf(known));
  const title = writeRange(view, known);
  const {drawDistribution} = await import("@xianzhi/charts/distribution");
  const chart = await drawWideAndNarrow(title, (options) =>
    drawDistribution(values.map(unit.shift), {
      ...options,
      tick: writeTick,
      binTip: (from, to, count) =>
        view.say(
          `${from}—${to} ${unit.label}：${count}个${memberName(view)}`,
          `${from}–${to} ${unit.label}: ${count} ${memberNames(view)}`
        ),
      ...(benchmark === undefined ? {} : {benchmark})
    })
  );
  const missing = members - known.length;
  const shifted = values.map(unit.shift);
  const drawn = benchmark === undefined ? shifted : [...shifted, benchmark.value];
  return writeFigure(view, {
    id: "figure-now",
    title,
    subtitle: view.say(
      `${view.word(indicator.name)}，${year}年，${unit.label}；柱高为${memberName(view)}个数`,
      `${view.word(indicator.name)}, ${year}, ${unit.label}; a column’s height is the number of ${memberNames(view)}`
    ),
    chart,
    text: writeSpread(view, values, unit),
    legend: [
      legendMark("column", view.say(`${memberName(view)}个数`, `number of ${memberNames(view)}`)),
      ...(benchmark === undefined ? [] : [legendMark("rule", benchmark.name)])
    ],
    note: [writeAxisNote(view, drawn), missingNote(view, missing)].join(view.say("", " ")).trim(),
    source: sourceOf(view, facts),
    table: foldTable(view, quantileTable(view, known, title)),
    files: figureFiles(view, indicator.id),
    isWide: true
  });
}

function missingNote(view: View, missing: number): string {
  if (missing === 0) return "";
  return view.say(
    `${missing}个${memberName(view)}当年无数，未计入。`,
    `${missing} without a figure for that year are not counted.`
  );
}

function writeSpread(view: View, values: readonly number[], unit: AxisUnit): string {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => unit.write(quantile(values, share)));
  return view.say(
    `${values.length}个有数：中位数${middle}；八成在${low}与${high}之间。`,
    `${values.length} have a figure: median ${middle}; four fifths lie between ${low} and ${high}.`
  );
}

const shares = [
  [0.9, "九成分位", "90th percentile"],
  [0.75, "上四分位", "upper quartile"],
  [0.5, "中位数", "median"],
  [0.25, "下四分位", "lower quartile"],
  [0.1, "一成分位", "10th percentile"]
] as const;

function quantileTable(view: View, known: readonly Figure[], caption: string): Html {
  const ordered = known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [first, last] = [ordered[0], ordered.at(-1)];
  const indicator = view.site.indicators.get(first?.indicatorId ?? "");
  if (first === undefined || last === undefined || indicator === undefined) return html``;
  const values = known.flatMap(({value}) => value ?? []);
  const write = (value: number) =>
    writeCell(value, indicator.decimals, indicator.unit, view.language);
  const named = (figure: Figure, zh: string, en: string) => [
    view.say(zh, en),
    valueCell(view, figure),
    regionLink(view, figure.regionId)
  ];
  const {label} = styleUnit(indicator.unit, view.language, indicator);
  return writeTable({
    caption,
    isCaptionHidden: true,
    columns: [
      {head: view.say("位置", "Place")},
      {head: label, number: true},
      {head: view.say("地区", "Area")}
    ],
    rows: [
      {cells: named(first, "最高", "highest")},
      ...shares.map(([share, zh, en]) => ({
        cells: [view.say(zh, en), write(quantile(values, share)), ""]
      })),
      {cells: named(last, "最低", "lowest")}
    ]
  });
}
