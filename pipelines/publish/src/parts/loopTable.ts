import type {LoopFinding} from "../facts/loopFacts.ts";
import {html, type Html} from "../html.ts";
import {nameChange, nameState, writeGap, writeRetests} from "../sentences/loop.ts";
import type {View} from "../view.ts";
import {dueDate} from "./dueDate.ts";
import {indicatorLink, keyLink, regionLink} from "./links.ts";
import {dropEmptyColumns, writeTable} from "./table.ts";

/**
 * Returns the findings of the evaluation loop. A due day is a date only: how long it is overdue is
 * for the reader's clock, and only where a finding is still open.
 */
export function loopTable(
  view: View,
  findings: readonly LoopFinding[],
  {withRegion}: {readonly withRegion: boolean}
): Html {
  return writeTable(
    dropEmptyColumns({
      caption: view.say("问题清单", "Findings"),
      onPhone: "pairs",
      columns: [
        ...(withRegion ? [{head: view.say("地区", "Area")}] : []),
        {head: view.say("问题", "Finding")},
        {head: view.say("列入年份", "Opened by")},
        {head: view.say("差距", "Gap"), number: true},
        {head: view.say("复评", "Retests")},
        {head: view.say("状态", "State")},
        {head: view.say("比上一次发布", "Since the last release")},
        {head: view.say("责任单位", "Owner")},
        {head: view.say("整改措施", "Action")},
        {head: view.say("期限", "Due")}
      ],
      rows: findings.map((one) => ({
        id: one.id,
        cells: [
          ...(withRegion ? [regionLink(view, one.regionId)] : []),
          indicatorLink(view, one.indicatorId, view.word(one.label)),
          one.period,
          keyLink(view, one.figureKey, writeGap(view, one.gap, one.gapUnit)),
          writeRetests(view, one),
          nameState(view, one.state),
          nameChange(view, one),
          view.word(one.owner),
          one.action ?? "",
          dueDay(one)
        ]
      }))
    })
  );
}

function dueDay({due, state}: LoopFinding): Html {
  return state === "closed"
    ? html`<time datetime="${due}">${due}</time>`
    : dueDate(due);
}
