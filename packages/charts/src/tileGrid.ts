import * as Plot from "@observablehq/plot";
import {chartWidth, drawChart, fontSize, type ChartOptions} from "./chart.ts";
import {ink, stepFill, stepText} from "./ink.ts";
import {cutText} from "./textWidth.ts";
import {wrapText} from "./wrapText.ts";

/** A region's tile; places are whole numbers, column to the right, row downwards. */
export interface Tile {
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly step: 1 | 2 | 3 | 4 | 5 | null; // null: no value, or outside the comparison
  readonly text: string; // the value as printed, or the word for why there is none
  readonly tip: string;
  readonly href?: string;
}

/** A tile's largest width in px; few columns do not make giants. */
const widest = 96;

/**
 * Returns the regions as equal tiles in about their true places: a map without
 * borders, so without a base map. A tile without a value has a dashed outline.
 */
export function drawTileGrid(tiles: readonly Tile[], options: ChartOptions): SVGSVGElement {
  const {width = chartWidth} = options;
  const columns = range(tiles.map(({column}) => column));
  const rows = range(tiles.map(({row}) => row));
  const size = Math.min(widest, width / Math.max(1, columns.length));
  const tileHeight = Math.max(50, size * 0.62);
  const place = {x: "column", y: "row", title: "tip", href: "href", inset: 1.5, rx: 3} as const;
  return drawChart(
    [
      Plot.cell(
        tiles.filter(({step}) => step !== null),
        {
          ...place,
          fill: ({step}: Tile) => stepFill(step)
        }
      ),
      Plot.cell(
        tiles.filter(({step}) => step === null),
        {
          ...place,
          fill: stepFill(null),
          stroke: ink.context,
          strokeDasharray: "3,2"
        }
      ),
      Plot.text(tiles, {
        x: "column",
        y: "row",
        text: ({name, text}: Tile) =>
          [...wrapText(name, size - 6, 2), cutText(text, size - 6)].join("\n"),
        lineHeight: 15 / fontSize,
        fill: ({step}: Tile) => stepText(step),
        pointerEvents: "none"
      })
    ],
    {...options, width: size * columns.length},
    {
      height: rows.length * tileHeight,
      margin: 0,
      x: {type: "band", domain: columns, axis: null, padding: 0},
      y: {type: "band", domain: rows, axis: null, padding: 0}
    }
  );
}

function range(places: readonly number[]): number[] {
  const first = Math.min(...places);
  return Array.from({length: Math.max(...places) - first + 1}, (_, i) => first + i);
}
