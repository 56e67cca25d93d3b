import {isCrowd} from "../facts/crowd.ts";
import {findAssessed} from "../facts/groups.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {pointsOf} from "../facts/line.ts";
import {html, type Html} from "../html.ts";
import {writeFigure} from "../parts/figureBox.ts";
import {memberName, memberNames} from "../sentences/kinds.ts";
import {benchmarkName, type View} from "../view.ts";
import {drawWideAndNarrow} from "./canvas.ts";
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
  const title = view.say(
    `${lines.length}个${memberName(view)}${span}年的走势`,
    `${lines.length} ${memberNames(view)}, ${span}`
  );
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
  return writeFigure({
    title,
    subtitle: view.say(
      `${view.word(indicator.name)}（${unit.label}）`,
      `${view.word(indicator.name)} (${unit.label})`
    ),
    chart,
    note: notes(view, theirs.length > 0, benchmark, breaks.length > 0),
    source: html`<a href="#data">${view.say("数据表", "Table of the data")}</a>`,
    isWide: true
  });
}

function notes(view: View, hasBenchmark: boolean, benchmark: string, hasBreak: boolean): string {
  return [
    view.say(
      "各图纵轴相同；空心点为非最终数",
      "same axis in all panels; hollow points are not final"
    ),
    hasBenchmark ? view.say(`细线为${benchmark}`, `thin line: ${benchmark}`) : "",
    hasBreak ? view.say("线在口径变动处断开", "lines stop at a break in the series") : ""
  ]
    .filter((note) => note !== "")
    .join(view.say("；", "; "));
}
