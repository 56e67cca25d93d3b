import {element} from "./element.ts";
import {pageLanguage} from "./pageLanguage.ts";

/** What stands around a chart made in the browser. */
export interface FrameWords {
  readonly title: string;
  readonly subtitle: string;
  readonly note?: string;
  readonly numbers?: HTMLElement; // the table behind the chart
}

const tableWord = {zh: "数据表", en: "Data table"} as const;

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

/** Returns a chart with its title, what it shows, its note and the table behind it. */
export function frameChart(
  svg: SVGSVGElement,
  {title, subtitle, note = "", numbers}: FrameWords
): HTMLElement {
  const chart = element("div", {class: "chart"}, svg);
  const frame = element("figure", {class: "figure"}, captionOf({title, subtitle}), chart);
  if (note !== "") frame.append(element("p", {class: "note"}, note));
  if (numbers !== undefined) {
    const summary = element("summary", {}, tableWord[pageLanguage()]);
    frame.append(element("details", {class: "table"}, summary, numbers));
  }
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
