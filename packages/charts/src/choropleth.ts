import * as Plot from "@observablehq/plot";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {findBounds, fitShapes, toPlane, type Shape, type Surface} from "./shapes.ts";
import {hatchOf} from "./hatch.ts";
import {ink, stepFill} from "./ink.ts";
import {wrapText} from "./wrapText.ts";

/** A region's outline with its class. */
export interface MapRegion {
  readonly name: string;
  readonly shape: Shape;
  readonly step: 1 | 2 | 3 | 4 | 5 | null; // null: no value, or outside the comparison
  readonly own?: boolean; // outlined strongly
  readonly tip: string;
  readonly href?: string;
}

/** How the outlines' coordinates are meant, and what must stand on the map by law or licence. */
export interface MapOptions extends ChartOptions {
  readonly surface: Surface;
  readonly attribution: string; // source and review number, drawn below the map
}

/**
 * Returns the regions' outlines shaded by class, those without a value hatched,
 * the attribution below. Outlines are drawn no finer than the screen shows them.
 */
export function drawChoropleth(regions: readonly MapRegion[], options: MapOptions): SVGSVGElement {
  const {width = chartWidth, surface, attribution} = options;
  const shapes = fitShapes(
    regions.map(({shape}) => toPlane(shape, surface)),
    {width: width - 2, grid: regions.length > crowd ? 1 : 0.5}
  );
  const drawn = regions.map((region, i) => ({...region, shape: shapes[i] ?? region.shape}));
  const notice = wrapText(attribution, width - 4, 4);
  const footer = 8 + notice.length * lineHeight;
  const height = Math.ceil(findBounds(shapes).bottom) + footer;
  const outline = {
    geometry: "shape",
    title: "tip",
    href: "href",
    strokeLinejoin: "round"
  } as const;
  const hatch = hatchOf(`${options.description} ${width}`);
  const classed = drawn.filter(({step}) => step !== null);
  return drawChart(
    [
      hatch.mark,
      Plot.geo(classed, {
        ...outline,
        fill: ({step}: MapRegion) => stepFill(step),
        stroke: ink.page,
        strokeWidth: classed.length > crowd ? 0.2 : 0.7
      }),
      Plot.geo(
        drawn.filter(({step}) => step === null),
        {
          ...outline,
          fill: hatch.fill,
          stroke: ink.context,
          strokeWidth: 0.7
        }
      ),
      Plot.geo(
        drawn.filter(({own}) => own === true),
        {
          ...outline,
          fill: "none",
          stroke: ink.text,
          strokeWidth: 2
        }
      ),
      Plot.text([notice.join("\n")], {
        frameAnchor: "bottom-left",
        dy: footer - 2,
        lineHeight: lineHeight / 11,
        fill: ink.quiet,
        fontSize: 11
      })
    ],
    options,
    {
      height,
      margin: 0,
      marginBottom: footer,
      projection: "identity" // already fitted, in px
    }
  );
}

const lineHeight = 14; // px, of the attribution
const crowd = 400; // regions from which borders are thin and drawn to the whole px
