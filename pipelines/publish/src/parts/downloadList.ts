import {downloadPath, formats} from "../downloads/formats.ts";
import {html, type Html} from "../html.ts";
import {paths} from "../paths.ts";
import type {View} from "../view.ts";

/** Returns links to an indicator's figures in every form offered. */
export function downloadLinks(view: View, indicatorId: string): Html {
  const links = formats.map(
    ({ending, name}) =>
      html`<a href="${view.link(downloadPath(indicatorId, ending))}">${view.word(name)}</a> `
  );
  return html`<span class="figure-actions">${links}</span>`;
}

/** Returns the links to an indicator's figures, and to what their columns mean. */
export function downloadList(view: View, indicatorId: string): Html {
  return html`<p>${downloadLinks(view, indicatorId)}<a class="note" href="${view.link(paths.downloads(view.language))}">${view.say(
    "字段说明与全部数据",
    "Data dictionary and all data"
  )}</a></p>`;
}
