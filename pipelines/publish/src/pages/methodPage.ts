import {html, type Html} from "../html.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {methodRules} from "../sentences/methodRules.ts";
import type {View} from "../view.ts";
import {glossaryTable} from "../parts/glossaryTable.ts";

/** Plans the page on methods, with the glossary. */
export function planMethodPage(): PagePlan {
  return {pathOf: paths.method, facts: null, render: renderMethodPage};
}

/** Returns one section a rule (how to read it, how it is computed, its limits) and the glossary. */
export function renderMethodPage(view: View): PageBody {
  const title = view.say("方法说明", "Methods");
  const rules = methodRules(view);
  const content = html`<h1>${title}</h1>
<p class="lede">${view.say(
    "每条规则先写怎么读，再写怎么算，最后写它的限度。",
    "Each rule says first how to read it, then how it is computed, then its limits."
  )}</p>
<ul class="toc">${rules.map(({id, name}) => html`<li><a href="#${id}">${name}</a></li>`)}<li><a href="#glossary">${view.say("术语", "Glossary")}</a></li></ul>
${rules.map((rule) => writeRule(view, rule))}
<h2 id="glossary">${view.say("术语", "Glossary")}</h2>
${glossaryTable(view)}`;
  return {title, description: title, content};
}

function writeRule(
  view: View,
  {id, name, read, compute, limits}: ReturnType<typeof methodRules>[number]
): Html {
  return html`<h2 id="${id}">${name}</h2>
<p><strong>${view.say("怎么读：", "How to read it: ")}</strong>${read}</p>
<p><strong>${view.say("怎么算：", "How it is computed: ")}</strong>${compute}</p>
<p><strong>${view.say("限度：", "Limits: ")}</strong>${limits}</p>`;
}
