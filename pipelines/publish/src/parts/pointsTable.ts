import type {Line, Point} from "../facts/line.ts";
import {html, type Html} from "../html.ts";
import type {Region} from "../marts/regions.ts";
import {styleUnit, writeCell} from "../quantity.ts";
import {benchmarkName, type View} from "../view.ts";
import {howAddress} from "./links.ts";
import {writeTable} from "./table.ts";

/** Returns the values of a line by year, the newest first, beside the benchmark's where drawn. */
export function pointsTable(
  view: View,
  region: Region,
  line: Line,
  benchmark: readonly Point[] = []
): Html {
  const indicator = view.site.indicators.get(line.indicatorId);
  if (indicator === undefined) return html``;
  const write = (regionId: string, point: Point | undefined) => {
    if (point === undefined) return "";
    const place = {regionId, indicatorId: indicator.id, period: String(point.year)};
    const decimals = point.decimals ?? indicator.decimals;
    const text = writeCell(
      point.value,
      decimals,
      indicator.unit,
      view.language,
      indicator.decimals
    );
    return html`<a href="${howAddress(view, place)}">${text}</a>`;
  };
  const benchmarkId = view.site.benchmark?.id ?? "";
  return writeTable({
    caption: `${view.word(indicator.name)} ${styleUnit(indicator.unit, view.language, indicator).label}`,
    isCaptionHidden: true,
    className: "points", // whose look spares each cell a class
    columns: [
      {head: view.say("年份", "Year")},
      {head: view.word(region.short)},
      ...(benchmark.length > 0 ? [{head: benchmarkName(view, null)}] : [])
    ],
    rows: line.points.toReversed().map((point) => ({
      cells: [
        point.year,
        write(region.id, point),
        ...(benchmark.length > 0
          ? [
              write(
                benchmarkId,
                benchmark.find(({year}) => year === point.year)
              )
            ]
          : [])
      ]
    }))
  });
}
