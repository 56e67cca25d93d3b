import {html, type Html} from "../html.ts";
import {paths} from "../paths.ts";
import type {View} from "../view.ts";

/**
 * Returns the line that says how fresh the data are. A release that is due is a date only: whether
 * it is overdue depends on the day of reading, so the reader's browser says it.
 */
export function statusBar(view: View, lastYear: number | null): Html {
  const {sources} = view.site;
  const due = [...sources.values()].flatMap(({nextRelease}) => nextRelease ?? []).toSorted()[0];
  return html`<p class="status-bar">${
    lastYear !== null &&
    html`<span>${view.say(`数据截至${lastYear}年`, `Data up to ${lastYear}`)}</span>`
  }<span>${view.say(`${sources.size}个来源`, `${sources.size} sources`)}</span>${
    due !== undefined &&
    html`<span>${view.say("下次公布", "Next release")} <time datetime="${due}" data-due="${due}">${due}</time></span>`
  }<span><a href="${view.link(paths.quality(view.language))}">${view.say(
    "数据质量与来源",
    "Data quality and sources"
  )}</a></span></p>`;
}
