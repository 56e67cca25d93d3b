import {type Content, html, type Html} from "../html.ts";

/** The seven parts of a figure; what is null or empty is left out. */
export interface FigureBox {
  readonly title: Content; // the finding, not the subject
  readonly subtitle: Content; // indicator, unit, areas, years
  readonly chart: Content;
  readonly legend?: readonly Content[];
  readonly note?: Content; // breaks, provisional points, what to beware of
  readonly source?: Content;
  readonly table?: Content; // the numbers behind the drawing
  readonly tableLabel?: string;
  readonly actions?: readonly Content[];
  readonly isWide?: boolean;
}

/** Returns a figure: title, subtitle, drawing, legend, note, source, table and actions. */
export function writeFigure(box: FigureBox): Html {
  const {title, subtitle, chart, legend = [], note, source, table, tableLabel, actions = []} = box;
  return html`<figure class="figure${box.isWide === true ? " wide" : ""}">
<figcaption><h3 class="figure-title">${title}</h3><p class="figure-subtitle">${subtitle}</p></figcaption>
<div class="chart">${chart}</div>
${legend.length > 0 && html`<p class="legend">${legend.map((item) => html`<span>${item}</span> `)}</p>`}
${note && html`<p class="note">${note}</p>`}${source && html`<p class="source">${source}</p>`}
${table && html`<details class="table"><summary>${tableLabel}</summary>${table}</details>`}
${actions.length > 0 && html`<p class="figure-actions">${actions.map((item) => html`${item} `)}</p>`}
</figure>
`;
}
