import {element} from "./element.ts";

/** What stands around a chart made in the browser. */
export interface FrameWords {
  readonly title: string;
  readonly subtitle: string;
  readonly note?: string;
}

/** Returns the frame of a chart that cannot be drawn, with the reasons in its place. */
export function frameNote(
  title: string,
  subtitle: string,
  reasons: readonly string[]
): HTMLElement {
  return element(
    "figure",
    {class: "figure"},
    captionOf({title, subtitle}),
    ...reasons.map((reason) => element("p", {class: "note"}, reason))
  );
}

/** Returns a chart with its title, what it shows, and its note. */
export function frameChart(svg: SVGSVGElement, {title, subtitle, note}: FrameWords): HTMLElement {
  const chart = element("div", {class: "chart"}, svg);
  const frame = element("figure", {class: "figure"}, captionOf({title, subtitle}), chart);
  if (note !== undefined && note !== "") frame.append(element("p", {class: "note"}, note));
  return frame;
}

function captionOf({title, subtitle}: FrameWords): HTMLElement {
  return element(
    "figcaption",
    {},
    element("h3", {class: "figure-title"}, title),
    element("p", {class: "figure-subtitle"}, subtitle)
  );
}
