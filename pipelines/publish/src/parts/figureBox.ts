import {type Content, html, type Html, raw} from "../html.ts";
import type {View} from "../view.ts";

/** The seven parts of a figure: each is asked for, so that none is forgotten. */
export interface FigureBox {
  readonly id: string; // the same in every release: links to the figure end in it
  readonly title: string; // the finding, not the subject: 20 汉字, a dozen words
  readonly subtitle: Content; // indicator, unit, areas, years
  readonly chart: Html;
  readonly text: string; // what the drawing shows, for those who do not see it
  readonly legend: readonly Content[]; // what its marks stand for, in words
  readonly note: string; // what to beware of; "" for nothing
  readonly source: Html;
  readonly table: Html; // the numbers behind the drawing: `foldTable`, or a link to them
  readonly files: readonly FigureFile[]; // none: the page's script makes a CSV of the table
  readonly isWide?: boolean;
  readonly isTile?: boolean;
}

/** The figure's numbers as a file. */
export interface FigureFile {
  readonly name: string; // CSV
  readonly href: string;
}

/**
 * Returns a figure of its parts. Its drawing is named by title and text; what needs a script (the
 * picture, the copied link) the script adds.
 */
export function writeFigure(view: View, figure: FigureBox): Html {
  const {id, title, subtitle, legend, note, source, table, files} = figure;
  const more = `${figure.isWide === true ? " wide" : ""}${figure.isTile === true ? " kpi" : ""}`;
  return html`<figure class="figure${more}" id="${id}">
<figcaption><h3 class="figure-title" id="${id}-title">${title}</h3><p class="figure-subtitle">${subtitle}</p></figcaption>
${legend.length > 0 && html`<p class="legend">${legend.map((item) => html`<span>${item}</span> `)}</p>`}
<div class="chart">${nameDrawings(figure)}</div>
<p class="hidden" id="${id}-text">${figure.text}</p>
${note !== "" && html`<p class="note">${note}</p>`}<p class="source">${source}</p>
<div class="figure-foot">${table}<p class="figure-actions">${files.map(
    ({name, href}) => html`<a href="${href}" download>${name}</a> `
  )}<a href="#${id}">${view.say("链接", "Link")}</a></p></div>
</figure>
`;
}

/** Returns the numbers behind a drawing, folded under the first of the figure's actions. */
export function foldTable(view: View, table: Html): Html {
  return html`<details class="table"><summary>${view.say("表格", "Table")}</summary>${table}</details>`;
}

// One drawing may serve several figures, so each names it anew, after itself.
function nameDrawings({id, chart}: FigureBox): Html {
  const name = `aria-labelledby="${id}-title ${id}-text"`;
  const named = chart.text.replace(ownName, (_, start: string) => `${start} ${name}`);
  if (named === chart.text) throw new TypeError(`invalid figure: ${id} has no drawing`);
  return raw(named);
}

const ownName = /(<svg class="plot"(?: [\w:-]+="[^"]*")*?) aria-label="[^"]*"/g;
