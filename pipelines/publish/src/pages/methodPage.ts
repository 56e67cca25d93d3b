import {html, type Html} from "../html.ts";
import type {HeadlineVerdict} from "../marts/verdicts.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {writeGoal} from "../sentences/goals.ts";
import {methodRules} from "../sentences/methodRules.ts";
import type {View} from "../view.ts";
import {glossary} from "../parts/glossary.ts";

/** Plans the page on methods, with the glossary. */
export function planMethodPage(goals: readonly HeadlineVerdict[]): PagePlan {
  const examples = findExamples(goals);
  return {
    pathOf: paths.method,
    facts: examples,
    render: (view) => renderMethodPage(view, examples)
  };
}

/** A goal of this release by which a rule can be shown at work, by the rule's id. */
type Examples = Readonly<Record<string, HeadlineVerdict>>;

/**
 * Returns one section a rule (how to read it, how it is computed, its limits, where this release
 * has one an example with its cells) and the glossary.
 */
export function renderMethodPage(view: View, examples: Examples): PageBody {
  const title = view.say("方法说明", "Methods");
  const rules = methodRules(view);
  const content = html`<h1>${title}</h1>
<p class="lede">${view.say(
    "每条规则先写怎么读，再写怎么算，最后写它的限度。",
    "Each rule says first how to read it, then how it is computed, then its limits."
  )}</p>
<ul class="toc">${rules.map(({id, name}) => html`<li><a href="#${id}">${name}</a></li>`)}<li><a href="#glossary">${view.say("术语", "Glossary")}</a></li></ul>
${rules.map((rule) => writeRule(view, rule, examples[rule.id]))}
<h2 id="glossary">${view.say("术语", "Glossary")}</h2>
${glossary(view)}`;
  return {title, description: title, content};
}

function findExamples(goals: readonly HeadlineVerdict[]): Examples {
  const standard = goals.filter((goal) => goal.isDefault);
  const find = (...verdicts: readonly (string | null)[]) =>
    standard.find(({verdict}) => verdicts.includes(verdict));
  const found = {
    goals: find("ABOVE", "BELOW"),
    rounding: find("INDETERMINATE_ROUNDING"),
    missing: find(null)
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([rule, goal]) => (goal === undefined ? [] : [[rule, goal]]))
  );
}

function writeRule(
  view: View,
  {id, name, read, compute, limits}: ReturnType<typeof methodRules>[number],
  example: HeadlineVerdict | undefined
): Html {
  return html`<h2 id="${id}">${name}</h2>
<p><strong>${view.say("怎么读：", "How to read it: ")}</strong>${read}</p>
<p><strong>${view.say("怎么算：", "How it is computed: ")}</strong>${compute}</p>
<p><strong>${view.say("限度：", "Limits: ")}</strong>${limits}</p>${
    example !== undefined &&
    html`<p><strong>${view.say("例：", "Example: ")}</strong>${view.region(example.regionId)}${view.say("，", ", ")}${writeGoal(view, example)}</p>`
  }`;
}
