import type {Freshness} from "../facts/freshness.ts";
import {html, type Html} from "../html.ts";
import {paths} from "../paths.ts";
import type {View} from "../view.ts";
import {dueDate} from "./dueDate.ts";

/** Returns the line that says how fresh the data are, and where their quality is told. */
export function statusBar(view: View, lastYear: number | null, freshness: Freshness): Html {
  const {sources, released} = freshness;
  const link = (path: string, name: string) => html`<a href="${view.link(path)}">${name}</a>`;
  const parts = [
    lastYear !== null && view.say(`数据截至${lastYear}年`, `Data up to ${lastYear}`),
    released !== null &&
      view.say(`最近一份来源公布于${released}`, `newest source published on ${released}`),
    html`${view.say("下次公布：", "next release: ")}${nextRelease(view, freshness)}`,
    link(
      paths.quality(view.language),
      view.say(`${sources}个来源与数据质量`, `${sources} ${sources === 1 ? "source" : "sources"} and data quality`)
    ),
    link(paths.release(view.language), view.say("本次发布", "this release"))
  ];
  return html`<p class="status-bar">${parts.map((part) => part && html`<span>${part}</span>`)}</p>`;
}

/** Returns the next day on which a source is due, or that none has announced one. */
export function nextRelease(view: View, {nextRelease: day}: Freshness): Html {
  return day === null
    ? html`${view.say("来源未预告日期", "not announced by the sources")}`
    : dueDate(day);
}
