import {html, type Html} from "../../html.ts";
import {standingRule} from "../../parts/standingLists.ts";
import type {View} from "../../view.ts";
import {headlineLines} from "../../facts/headlineLines.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import {flagLegend} from "../flagWords.ts";
import {listStandings} from "../standings.ts";

/** Returns a region's strengths, weaknesses and figures in dispute, a line each. */
export function cardStandings(view: View, facts: DocumentFacts): Html {
  const none = view.say("按规则没有", "none by the rule");
  const lists = listStandings(view, facts).map(({head, items}) => {
    const text = items.length === 0 ? none : items.join(view.say("；", "; "));
    return html`<dt>${head}</dt><dd>${text}</dd>`;
  });
  const title = view.say("优势与短板", "Strengths and weaknesses");
  return html`<div class="block"><h2>${title}</h2>
<dl>${lists}</dl></div>`;
}

/** Returns the rules in short, what the flags mean and the sources by the table's numbers. */
export function cardNotes(view: View, {lines}: DocumentFacts, sourceIds: readonly string[]): Html {
  const headline = headlineLines(view.site, lines);
  const flags = flagLegend(view, new Set(headline.flatMap(({latest}) => latest?.flags ?? [])));
  const legend = flags === "" ? "" : view.say(`标记：${flags}。`, `Flags: ${flags}.`);
  const notes = [ruleWords(view), legend, standingRule(view)].filter((note) => note !== "");
  return html`<div class="notes"><h2>${view.say("来源与说明", "Sources and notes")}</h2>
<p>${notes.join(view.say("", " "))}</p>
<ol>${sourceIds.map((id) => html`<li>${nameSource(view, id)}</li>`)}</ol></div>`;
}

function nameSource(view: View, id: string): string {
  const source = view.site.sources.get(id);
  if (source === undefined) return id;
  const title = view.word(source.title);
  if (source.vintageId === null) return title;
  const vintage = view.label("vintages", source.vintageId);
  return view.say(`${title}（${vintage}）`, `${title} (${vintage})`);
}

function ruleWords(view: View): string {
  return view.say(
    "数值按公布位数列出，缺数写明原因，不估算。快于、慢于按变化幅度与上级同期比较，差值须大于修约误差；" +
      "位次为一同考核的各地区中的位次，箭头为比上年升降的位数。",
    "Values carry their printed digits; what is missing says why and is never estimated. Faster " +
      "and slower compare changes with the benchmark’s over the same years, and only beyond " +
      "rounding. Ranks are among the regions judged together; arrows are places gained or lost."
  );
}
