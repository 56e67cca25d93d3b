import * as Plot from "@observablehq/plot";
import {chartWidth, drawChart, fontSize, type ChartOptions} from "./chart.ts";
import {ink, stepFill, stepText} from "./ink.ts";
import {layoutRows, rowNames} from "./rowChart.ts";
import {textWidth} from "./textWidth.ts";
import {wrapText} from "./wrapText.ts";

/** A cell of the heat table. */
export interface HeatCell {
  readonly row: string;
  readonly column: string;
  readonly step: 1 | 2 | 3 | 4 | 5 | null; // class of the value; null where there is none
  readonly text: string; // the value as printed, "…" where there is none
  readonly tip: string;
}

/** The order of rows and columns; cells of others are left out. */
export interface HeatOptions extends ChartOptions {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

const lineHeight = 14;

/**
 * Returns a table of shaded cells with their values in them. Shade is a class of
 * five, so that it survives greyscale; a cell without a value is outlined.
 */
export function drawHeatTable(cells: readonly HeatCell[], options: HeatOptions): SVGSVGElement {
  const {rows, columns, width = chartWidth} = options;
  const layout = layoutRows(
    rows.map((name) => ({name})),
    width * 0.85
  );
  const {left, rowHeight} = layout;
  const columnRoom = (width - left) / Math.max(1, columns.length);
  const heads = columns.map((column) => wrapText(column, columnRoom - 4, 3));
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * lineHeight + 6;
  const shown = cells.filter(({row, column}) => rows.includes(row) && columns.includes(column));
  const fits = shown.filter(({text}) => textWidth(text) <= columnRoom - 2);
  return drawChart(
    [
      Plot.cell(
        shown.filter(({step}) => step !== null),
        {
          ...place,
          fill: ({step}: HeatCell) => stepFill(step),
          title: "tip"
        }
      ),
      Plot.cell(
        shown.filter(({step}) => step === null),
        {
          ...place,
          fill: ink.page,
          stroke: ink.context,
          strokeDasharray: "2,2",
          title: "tip"
        }
      ),
      Plot.text(fits, {...textPlace, fill: ({step}: HeatCell) => stepText(step)}),
      ...rowNames(layout),
      Plot.text(columns, {
        x: (column: string) => column,
        text: (_: string, i: number) => heads[i]?.join("\n"),
        frameAnchor: "top",
        lineAnchor: "bottom",
        dy: -4,
        lineHeight: lineHeight / fontSize,
        fill: ink.quiet
      })
    ],
    options,
    {
      height: top + rows.length * (rowHeight + 2) + 2,
      marginLeft: left,
      marginRight: 0,
      marginTop: top,
      marginBottom: 2,
      x: {type: "band", domain: columns, axis: null, padding: 0},
      y: {type: "band", domain: rows, axis: null, padding: 0}
    }
  );
}

const place = {x: "column", y: "row", inset: 1} as const;
const textPlace = {x: "column", y: "row", text: "text"} as const;
