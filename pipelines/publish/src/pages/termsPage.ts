import {groupBy} from "../grouping.ts";
import {html, type Html} from "../html.ts";
import {splitWording} from "../language.ts";
import type {Source} from "../marts/sources.ts";
import {qualityCrumb, writeCrumbs} from "../parts/crumbs.ts";
import {fold} from "../parts/fold.ts";
import {foreignText} from "../parts/foreignText.ts";
import {sourceLink} from "../parts/links.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import type {View} from "../view.ts";

/** Plans the page of the sources' terms. */
export function planTermsPage(sources: readonly Source[]): PagePlan {
  return {pathOf: paths.terms, facts: sources, render: (view) => renderTermsPage(view, sources)};
}

/** Returns the terms, each once, with the sources under them folded away. */
export function renderTermsPage(view: View, sources: readonly Source[]): PageBody {
  const title = view.say("来源与条款", "Source terms");
  const groups = [...groupBy(sources, ({terms, licence}) => JSON.stringify([terms, licence]))];
  const lede = view.say(
    `${sources.length}个来源，${groups.length}种条款。本站程序以 MIT 许可发布；数字不在其内，各依其来源的条款。`,
    `${sources.length} sources under ${groups.length} kinds of terms. The program is under the MIT licence; the figures are not part of it and follow the terms of their sources.`
  );
  const content = html`${writeCrumbs(view, [qualityCrumb(view)])}<h1>${title}</h1>
<p class="lede">${lede}</p>
${groups.map(([, group]) => termsSection(view, group))}`;
  return {title, description: lede, content};
}

function termsSection(view: View, sources: readonly Source[]): Html {
  const [first] = sources;
  if (first === undefined) return html``;
  const kinds = [...new Set(sources.map(({kind}) => view.label("source_kinds", kind)))];
  const count = view.say(`${sources.length}个来源`, `${sources.length} sources`);
  return html`<h2>${kinds.join(view.say("、", ", "))}</h2>
<p>${writeText(view, first.terms ?? view.say("来源未载明条款。", "The source states no terms."))}</p>
${first.licence !== null && html`<p class="note">${view.say("许可：", "Licence: ")}${writeText(view, first.licence)}</p>`}
${fold({title: count, level: 3}, html`<ul>${sources.map((source) => writeSource(view, source))}</ul>`)}`;
}

function writeSource(view: View, source: Source): Html {
  const {id, publisher, url, accessed, caveats} = source;
  const read = accessed === null ? "" : view.say(`，${accessed}查阅`, `, accessed ${accessed}`);
  const notes = (caveats ?? "").split("\n").filter((note) => note !== "");
  return html`<li id="${id}">${sourceLink(view, id)} · ${view.word(publisher)}${read}${
    url !== null && html`<br><small>${writeAddress(url)}</small>`
  }${notes.map((note) => html`<br><small>${writeText(view, note)}</small>`)}</li>
`;
}

// Only an address of the web becomes a link, whatever a description says.
function writeAddress(url: string): Html {
  return /^https?:/.test(url) ? html`<a href="${url}">${url}</a>` : html`${url}`;
}

function writeText(view: View, text: string): Html {
  return foreignText(view, view.word(splitWording(text)));
}
