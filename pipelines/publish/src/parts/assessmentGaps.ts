import {
  type MissingSeries,
  nameGap,
  namePlaces,
  namePublication
} from "../facts/assessmentMissing.ts";
import {groupBy} from "../grouping.ts";
import {html, type Html} from "../html.ts";
import type {View} from "../view.ts";
import {indicatorLink} from "./links.ts";
import {writeTable} from "./table.ts";

/**
 * Returns what keeps indicators unscored, by the publication that would print it: whose figures and
 * which years, or why those at hand cannot be used.
 */
export function gapTable(view: View, missing: readonly MissingSeries[], regions: number): Html {
  const groups = [...groupBy(missing, (one) => namePublication(view, one))];
  return writeTable({
    caption: view.say("还缺的数", "What is missing"),
    isCaptionHidden: true,
    onPhone: "stack",
    className: "wide-head",
    columns: [
      {head: view.say("公布于", "Published in")},
      {head: view.say("缺的数", "What is missing")}
    ],
    rows: groups.map(([publication, group]) => ({
      cells: [
        publication === "" ? view.say("有数，但不可比", "At hand, but not comparable") : publication,
        html`<ul class="plain">${group.map((one) => html`<li>${writeGap(view, one, regions)}</li>`)}</ul>`
      ]
    }))
  });
}

function writeGap(view: View, one: MissingSeries, regions: number): Html {
  const weight = one.weights.join("/");
  const name = indicatorLink(view, one.indicatorId);
  const gap = `${namePlaces(view, one, regions)}${view.say("，", ", ")}${nameGap(view, one)}`;
  return view.language === "zh"
    ? html`${name}（权重${weight}）：${gap}`
    : html`${name} (weight ${weight}): ${gap}`;
}
