import type {FindingFacts} from "../facts/findingFacts.ts";
import {html} from "../html.ts";
import {qualityCrumb, writeCrumbs} from "../parts/crumbs.ts";
import {correctionGroups} from "../parts/correctionGroups.ts";
import {findingGroups} from "../parts/findingGroups.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import type {View} from "../view.ts";

/** Plans the page of what looks wrong in the data. */
export function planFindingsPage(facts: FindingFacts): PagePlan {
  return {pathOf: paths.findings, facts, render: (view) => renderFindingsPage(view, facts)};
}

/** Returns the findings by kind, those to be decided before those explained, and the corrections. */
export function renderFindingsPage(view: View, {findings, corrections}: FindingFacts): PageBody {
  const title = view.say("疑点与更正", "Findings and corrections");
  const open = findings.filter(({accepted}) => !accepted);
  const settled = findings.filter(({accepted}) => accepted);
  const lede = view.say(
    `检查发现${findings.length}处疑点，${settled.length}处已有解释，${open.length}处待核；另有${corrections.length}处更正。`,
    `The checks raise ${findings.length} findings, ${settled.length} of them explained and ${open.length} open; ${corrections.length} figures have a correction beside them.`
  );
  const content = html`${writeCrumbs(view, [qualityCrumb(view)])}<h1>${title}</h1>
<p class="lede">${lede}</p>
<p>${view.say(
    "疑点只是线索：每处写明依据的单元格和别的可能解释，由人核定；原数不改。",
    "A finding is a lead, not a verdict: each names its cells and what else may explain it, for a person to decide; nothing printed is edited."
  )}</p>
<h2 id="open">${view.say(`待核：${open.length}处`, `Open: ${open.length}`)}</h2>
${findingGroups(view, open)}
<h2 id="accepted">${view.say(`已有解释：${settled.length}处`, `Explained: ${settled.length}`)}</h2>
${findingGroups(view, settled)}
<h2 id="corrections">${view.say(`更正：${corrections.length}处`, `Corrections: ${corrections.length}`)}</h2>
${correctionGroups(view, corrections)}`;
  return {title, description: lede, content};
}
