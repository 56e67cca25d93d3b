import {html} from "../html.ts";
import type {Source} from "../marts/sources.ts";
import {sourceLink} from "../parts/links.ts";
import {factList} from "../parts/factList.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import type {View} from "../view.ts";

/** Plans the page of the sources' terms. */
export function planTermsPage(sources: readonly Source[]): PagePlan {
  return {pathOf: paths.terms, facts: sources, render: (view) => renderTermsPage(view, sources)};
}

/** Returns each source with its publisher, where it was read and under which terms. */
export function renderTermsPage(view: View, sources: readonly Source[]): PageBody {
  const title = view.say("来源与条款", "Source terms");
  const content = html`<h1>${title}</h1>
<p>${view.say(
    "本站程序以 MIT 许可发布；数字不在其内，各依其来源的条款。",
    "The program is under the MIT licence; the figures are not part of it and follow the terms of their sources."
  )}</p>
${sources.map(
  (source) => html`<section id="${source.id}"><h2>${sourceLink(view, source.id)}</h2>
${factList([
  [view.say("发布者", "Publisher"), view.word(source.publisher)],
  [view.say("类别", "Kind"), view.label("source_kinds", source.kind)],
  [view.say("地址", "Address"), source.url ?? ""],
  [view.say("查阅", "Accessed"), source.accessed ?? ""],
  [view.say("条款", "Terms"), source.terms ?? ""],
  [view.say("许可", "Licence"), source.licence ?? ""],
  [view.say("注意", "Caveats"), source.caveats ?? ""]
])}</section>`
)}`;
  return {title, description: title, content};
}
