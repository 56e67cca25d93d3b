import * as Plot from "@observablehq/plot";
import type {Markish, PlotOptions} from "@observablehq/plot";

/** What every chart is told besides its rows. */
export interface ChartOptions {
  readonly document: Document; // the browser's, or a happy-dom one at build time
  readonly description: string; // what a screen reader says instead of the drawing
  readonly width?: number; // px; 360 fits a phone and three columns of a wide screen
}

/** The size all chart text is laid out for, in px. */
export const fontSize = 12;

/** The width a chart has unless told otherwise, in px. */
export const chartWidth = 360;

/**
 * Returns the drawing of the marks with what all charts share: one text size,
 * colours taken as they are, width, height and view box so that it scales, a
 * description as its accessible name, and no style element (the page's style
 * sheet has those rules, and a Content-Security-Policy may refuse them).
 */
export function drawChart(
  marks: readonly Markish[],
  {document, description, width = chartWidth}: ChartOptions,
  layout: PlotOptions
): SVGSVGElement {
  const plot = Plot.plot({
    color: {type: "identity"},
    symbol: {type: "identity"},
    ...layout,
    document,
    className: "plot",
    width,
    marks: [...marks]
  });
  const svg = findSvg(plot);
  svg.querySelector("style")?.remove();
  for (const group of svg.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", description);
  svg.setAttribute("font-size", String(fontSize));
  svg.removeAttribute("font-family"); // the page's own is set, as in all its text
  return svg;
}

function findSvg(plot: Element): SVGSVGElement {
  if (isSvg(plot)) return plot;
  throw new TypeError(`invalid chart: ${plot.tagName}, a legend would need a figure`);
}

function isSvg(element: Element): element is SVGSVGElement {
  return element.tagName.toLowerCase() === "svg";
}
