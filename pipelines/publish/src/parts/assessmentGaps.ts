import {
  type MissingSeries,
  nameGap,
  namePlaces,
  namePublication
} from "../facts/assessmentMissing.ts";
import type {Html} from "../html.ts";
import type {View} from "../view.ts";
import {indicatorLink} from "./links.ts";
import {writeTable} from "./table.ts";

/**
 * Returns what keeps indicators unscored, a row for each series: whose, which years, published
 * where.
 */
export function gapTable(view: View, missing: readonly MissingSeries[], regions: number): Html {
  return writeTable({
    caption: view.say("还缺的数", "What is missing"),
    isCaptionHidden: true,
    onPhone: "stack",
    columns: [
      {head: view.say("指标", "Indicator")},
      {head: view.say("权重", "Weight"), number: true},
      {head: view.say("缺谁的数", "Whose figures")},
      {head: view.say("缺的年份或原因", "Years, or why not")},
      {head: view.say("见", "Published in")}
    ],
    rows: missing.map((one) => ({
      cells: [
        indicatorLink(view, one.indicatorId),
        one.weights.join("/"),
        namePlaces(view, one, regions),
        nameGap(view, one),
        namePublication(view, one)
      ]
    }))
  });
}
