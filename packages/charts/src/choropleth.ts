import * as Plot from "@observablehq/plot";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {findBounds, toPlane, type Shape, type Surface} from "./shapes.ts";
import {ink, stepFill} from "./ink.ts";

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
 * Returns the regions' outlines shaded by class, those without a value dashed,
 * the attribution below. Outlines should come simplified: all of them are drawn.
 */
export function drawChoropleth(regions: readonly MapRegion[], options: MapOptions): SVGSVGElement {
  const {width = chartWidth, surface, attribution} = options;
  const drawn = regions.map((region) => ({...region, shape: toPlane(region.shape, surface)}));
  const {left, right, top, bottom} = findBounds(drawn.map(({shape}) => shape));
  const height = Math.ceil((width * (bottom - top)) / (right - left || 1)) + footer;
  const outline = {
    geometry: "shape",
    title: "tip",
    href: "href",
    strokeLinejoin: "round"
  } as const;
  const classed = drawn.filter(({step}) => step !== null);
  return drawChart(
    [
      Plot.geo(classed, {
        ...outline,
        fill: ({step}: MapRegion) => stepFill(step),
        stroke: ink.page,
        strokeWidth: classed.length > 400 ? 0.2 : 0.7
      }),
      Plot.geo(
        drawn.filter(({step}) => step === null),
        {
          ...outline,
          fill: ink.page,
          stroke: ink.context,
          strokeWidth: 0.7,
          strokeDasharray: "2,2"
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
      Plot.text([attribution], {
        frameAnchor: "bottom-left",
        dy: footer - 2,
        fill: ink.quiet,
        fontSize: 11
      })
    ],
    options,
    {
      height,
      margin: 1,
      marginBottom: footer,
      projection: {
        type: "identity",
        domain: {type: "GeometryCollection", geometries: drawn.map(({shape}) => shape)}
      }
    }
  );
}

const footer = 20;
