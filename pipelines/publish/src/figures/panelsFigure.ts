import {isCrowd} from "../facts/crowd.ts";
import {findAssessed} from "../facts/groups.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {isOpen, pointsOf} from "../facts/line.ts";
import {html, type Html} from "../html.ts";
import {writeFigure} from "../parts/figureBox.ts";
import {figureFiles} from "../parts/figureFiles.ts";
import {legendMark} from "../parts/legendMark.ts";
import {memberName} from "../sentences/kinds.ts";
import {writePanelsTitle} from "../sentences/panelsTitle.ts";
import {writeSeries} from "../sentences/seriesText.ts";
import {benchmarkName, type View} from "../view.ts";
import {drawWideAndNarrow} from "./canvas.ts";
import {sourceOf} from "./indicatorSource.ts";
import {axisUnit, breaksOf, seriesPoints, sizeOf, spanOf} from "./points.ts";

/** Returns each region's line over the years, named at its end, with breaks and open points. */
export async function panelsFigure(view: View, facts: IndicatorFacts): Promise<Html | null> {
  const {indicator, figures} = facts;
  const members = findAssessed(view.site)?.members ?? [];
  const lines = members
    .map((regionId) => ({
      regionId,
      points: pointsOf(figures.filter((figure) => figure.regionId === regionId))
    }))
    .filter(({points}) => points.length > 1);
  if (lines.length === 0 || isCrowd(lines.length)) return null;
  const all = lines.flatMap(({points}) => points);
  const unit = axisUnit(view, indicator, sizeOf(all));
  const benchmarkId = view.site.benchmark?.id ?? "";
  const isSum = indicator.aggregation === "sum";
  const theirs = isSum ? [] : pointsOf(figures.filter((row) => row.regionId === benchmarkId));
  const {drawSmallMultiples} = await import("@xianzhi/charts/smallMultiples");
  const ordered = all.toSorted((a, b) => a.year - b.year);
  const span = spanOf(view, ordered);
  const title = writePanelsTitle(view, facts, span);
  const benchmark = benchmarkName(view, benchmarkId);
  const breaks = breaksOf(view, indicator.id, members[0]);
  const chart = await drawWideAndNarrow(title, (options) =>
    drawSmallMultiples(
      lines.map(({regionId, points}) => ({
        name: view.region(regionId),
        points: seriesPoints(view, view.region(regionId), points, unit)
      })),
      {
        ...options,
        columns: options.width < 500 ? 2 : 4,
        breaks,
        benchmark: seriesPoints(view, benchmark, theirs, unit)
      }
    )
  );
  const named = lines.map(({regionId, points}) => ({name: view.region(regionId), points}));
  return writeFigure(view, {
    id: "figure-trend",
    title,
    subtitle: view.say(
      `${view.word(indicator.name)}（${unit.label}），${span}年`,
      `${view.word(indicator.name)} (${unit.label}), ${span}`
    ),
    chart,
    text: named.map((line) => writeSeries(view, line, unit.write)).join(view.say("", " ")),
    legend: legendOf(view, theirs.length > 0 ? benchmark : "", {
      hasOpen: all.some(({status}) => isOpen(status)),
      hasBreak: breaks.length > 0
    }),
    note: view.say(
      "各图纵轴相同；升降按各自最近5个可比的年份判断。",
      "Same axis in all panels; each direction is that of the last 5 comparable years."
    ),
    source: sourceOf(view, facts),
    table: html`<a href="#data">${view.say("表格", "Table")}</a>`,
    files: figureFiles(view, indicator.id),
    isWide: true
  });
}

function legendOf(
  view: View,
  benchmark: string,
  {hasOpen, hasBreak}: {readonly hasOpen: boolean; readonly hasBreak: boolean}
): Html[] {
  const gap = view.say("线断开：口径变动 [b]", "a gap in the line: a break [b]");
  return [
    legendMark("line", memberName(view)),
    ...(benchmark === "" ? [] : [legendMark("thinLine", benchmark)]),
    ...(hasOpen ? [legendMark("hollow", view.say("非最终数 [p]", "not final [p]"))] : []),
    ...(hasBreak ? [html`${gap}`] : [])
  ];
}
