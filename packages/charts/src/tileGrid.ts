import * as Plot from "@observablehq/plot";
import {chartWidth, drawChart, fontSize, type ChartOptions} from "./chart.ts";
import {hatchOf} from "./hatch.ts";
import {halo, ink, stepFill, stepText} from "./ink.ts";
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
 * borders, so without a base map. A tile without a value is hatched.
 */
export function drawTileGrid(tiles: readonly Tile[], options: ChartOptions): SVGSVGElement {
  const {width = chartWidth} = options;
  const columns = range(tiles.map(({column}) => column));
  const rows = range(tiles.map(({row}) => row));
  const size = Math.min(widest, width / Math.max(1, columns.length));
  const tileHeight = Math.max(50, size * 0.62);
  const hatch = hatchOf(`${options.description} ${width}`);
  const place = {x: "column", y: "row", title: "tip", href: "href", inset: 1.5, rx: 3} as const;
  const [known, unknown] = [true, false].map((isKnown) =>
    tiles.filter(({step}) => (step !== null) === isKnown)
  );
  const text = {
    x: "column",
    y: "row",
    text: (tile: Tile) =>
      [...wrapText(tile.name, size - 6, 2), cutText(tile.text, size - 6)].join("\n"),
    lineHeight: 15 / fontSize,
    pointerEvents: "none"
  } as const;
  return drawChart(
    [
      hatch.mark,
      Plot.cell(known, {...place, fill: ({step}: Tile) => stepFill(step)}),
      Plot.cell(unknown, {...place, fill: hatch.fill, stroke: ink.context}),
      Plot.text(known, {...text, fill: ({step}: Tile) => stepText(step)}),
      Plot.text(unknown, {...text, fill: ink.text, ...halo})
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
