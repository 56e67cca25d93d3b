import type {Html} from "../html.ts";
import type {Candidate} from "../marts/assessment.ts";
import {formatNumber} from "../numbers.ts";
import type {View} from "../view.ts";
import {regionLink} from "./links.ts";
import {dropEmptyColumns, writeTable} from "./table.ts";

/**
 * Returns who is recommended and what the committee decided, with the data it saw; false where
 * nobody can be ranked and nothing was decided.
 */
export function candidateTable(view: View, candidates: readonly Candidate[]): Html | false {
  const shown = candidates.filter(
    ({place, veto, decision}) => place !== null || veto !== null || decision !== null
  );
  if (shown.length === 0) return false;
  return writeTable(
    dropEmptyColumns({
      caption: view.say("推荐候选与委员会决定", "Candidates and the committee’s decision"),
      onPhone: "stack",
      columns: [
        {head: view.say("地区", "Area")},
        {head: view.say("名次", "Place"), number: true},
        {head: view.say("推荐", "Recommended")},
        {head: view.say("进入前三的情景占比", "Share of scenarios in the top three"), number: true},
        {head: view.say("一票否决依据", "Veto")},
        {head: view.say("委员会决定", "Decision")},
        {head: view.say("理由", "Reason")},
        {head: view.say("决定日期", "Decided on")},
        {head: view.say("所见数据版本", "Data seen")}
      ],
      rows: shown.map((one) => ({
        cells: [
          regionLink(view, one.regionId),
          one.place,
          one.isRecommended ? view.say("候选", "candidate") : "",
          one.shareTop === null ? "" : `${formatNumber(100 * one.shareTop, 0)}%`,
          one.veto ?? "",
          one.decision === null ? "" : decisionName(view, one.decision),
          one.decisionReason ?? "",
          one.decidedOn ?? "",
          one.dataVintage ?? ""
        ]
      }))
    })
  );
}

function decisionName(view: View, decision: string): string {
  if (decision === "recommended") return view.say("推荐", "recommended");
  return decision === "not_recommended" ? view.say("不推荐", "not recommended") : decision;
}

/** Returns how far the last place is from the next; "" where nobody is recommended. */
export function writeMargin(view: View, candidates: readonly Candidate[]): string {
  const first = candidates.find(({isRecommended}) => isRecommended);
  if (first === undefined || first.margin === null) return "";
  const points = formatNumber(first.margin, 2);
  return first.isNearTie
    ? view.say(
        `末位候选与下一名只差${points}分，难分高下：两者并列列出，须由人记录理由。`,
        `The last candidate is ${points} from the next: a near tie, both are shown and a person must record the reason.`
      )
    : view.say(
        `末位候选与下一名相差${points}分。`,
        `The last candidate leads the next by ${points} on the scale of 100.`
      );
}
