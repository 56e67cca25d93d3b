import {html, type Html} from "../../html.ts";
import {verdictLegend} from "../../parts/verdictTag.ts";
import {writeGoal} from "../../sentences/goals.ts";
import {benchmarkName, type View} from "../../view.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import {goalCells, goalHeads} from "../goalCells.ts";
import {withoutLinks} from "../plainHtml.ts";

/** Returns the goals of the plan as a table, each decided one in a sentence; null without goals. */
export function cardGoals(view: View, {goals}: DocumentFacts): Html | null {
  if (goals.length === 0) return null;
  const heads = goalHeads(view).map((head) => html`<th scope="col">${head}</th>`);
  const rows = goals.map((goal) => {
    const [name, ...cells] = goalCells(view, goal);
    const data = cells.map((cell) => html`<td>${cell}</td>`);
    return html`<tr><th scope="row">${name}</th>${data}</tr>`;
  });
  const sentences = goals
    .filter(({verdict}) => verdict !== null) // the table says why the others have none
    .map((goal) => html`<li>${writeGoal(view, goal)}</li>`);
  const title = view.say("方案目标：增幅与上级比较", "Goals of the plan");
  const table = html`<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
  return html`<div class="block"><h2>${title}</h2>
${withoutLinks(table)}
${verdictLegend(view, benchmarkName(view, null))}
${withoutLinks(html`<ul>${sentences}</ul>`)}</div>`;
}
