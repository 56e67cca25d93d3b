import {isCrowd} from "../facts/crowd.ts";
import {findAssessed} from "../facts/groups.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import type {Html} from "../html.ts";
import {foldTable, writeFigure} from "../parts/figureBox.ts";
import {figureFiles} from "../parts/figureFiles.ts";
import {legendMark} from "../parts/legendMark.ts";
import {rankedTable} from "../parts/rankedTable.ts";
import {memberName} from "../sentences/kinds.ts";
import {writeOrder, writeRange} from "../sentences/range.ts";
import {benchmarkName, type View} from "../view.ts";
import {writeAxisNote} from "./axisNote.ts";
import {drawWideAndNarrow} from "./canvas.ts";
import {sourceOf} from "./indicatorSource.ts";
import {distributionFigure} from "./distributionFigure.ts";
import {type AxisUnit, axisUnit, type MarkedBenchmark, sizeOf, writeTick} from "./points.ts";

/**
 * Returns the regions of one year on a strip, of many their distribution, with the benchmark where
 * it can be compared.
 */
export async function stripFigure(view: View, facts: IndicatorFacts): Promise<Html | null> {
  const {indicator, year, figures} = facts;
  const members = new Set(findAssessed(view.site)?.members ?? []);
  const own = figures.filter((figure) => members.has(figure.regionId) && figure.year === year);
  const known = own.filter((figure) => figure.value !== null);
  if (year === null || known.length < 2) return null;
  const unit = axisUnit(view, indicator, sizeOf(known));
  const benchmark = markBenchmark(view, facts, unit);
  if (isCrowd(known.length)) {
    return distributionFigure(view, facts, {year, known, members: members.size, benchmark});
  }
  const values = known.flatMap(({value}) => (value === null ? [] : unit.shift(value)));
  const drawn = benchmark === undefined ? values : [...values, benchmark.value];
  const {drawDotStrip} = await import("@xianzhi/charts/dotStrip");
  const title = writeRange(view, known);
  const chart = await drawWideAndNarrow(title, (options) =>
    drawDotStrip(
      own.map(({regionId, value}) => ({
        name: view.region(regionId),
        value: value === null ? null : unit.shift(value),
        own: false,
        tip: value === null ? "" : `${view.region(regionId)} ${unit.write(value)}`
      })),
      {
        ...options,
        tick: writeTick,
        ...(benchmark === undefined ? {} : {benchmark})
      }
    )
  );
  return writeFigure(view, {
    id: "figure-now",
    title,
    subtitle: view.say(
      `${view.word(indicator.name)}，${year}年，${unit.label}`,
      `${view.word(indicator.name)}, ${year}, ${unit.label}`
    ),
    chart,
    text: writeOrder(view, known),
    legend: [
      legendMark("greyDot", memberName(view)),
      ...(benchmark === undefined ? [] : [legendMark("rule", benchmark.name)])
    ],
    note: [
      writeAxisNote(view, drawn),
      missingNote(view, members.size - known.length)
    ].join(view.say("", " ")).trim(),
    source: sourceOf(view, facts),
    table: foldTable(view, rankedTable(view, facts, own, title)),
    files: figureFiles(view, indicator.id),
    isWide: true
  });
}

function missingNote(view: View, missing: number): string {
  if (missing === 0) return "";
  return view.say(
    `${missing}个${memberName(view)}当年无数，未画出。`,
    `${missing} without a figure for that year are not drawn.`
  );
}

// A whole's amount is no level to compare its parts with.
function markBenchmark(
  view: View,
  {indicator, figures, year}: IndicatorFacts,
  unit: AxisUnit
): MarkedBenchmark | undefined {
  const benchmarkId = view.site.benchmark?.id ?? null;
  const theirs = figures.find((figure) => figure.regionId === benchmarkId && figure.year === year);
  if (theirs?.value == null || indicator.aggregation === "sum") return undefined;
  const name = `${benchmarkName(view, benchmarkId)} ${unit.write(theirs.value)}`;
  return {name, value: unit.shift(theirs.value), tip: name};
}
