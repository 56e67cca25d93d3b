import {type Content, html, type Html} from "../html.ts";
import type {AssessmentTotal} from "../marts/assessment.ts";
import {formatNumber} from "../numbers.ts";
import type {View} from "../view.ts";
import {regionLink} from "./links.ts";
import {dropEmptyColumns, writeTable} from "./table.ts";
import {verdictTag} from "./verdictTag.ts";

/**
 * Returns the totals of a year with their ranks and rank ranges, the ranked first. Where the ranked
 * regions' indicators differ, the rank over those they share stands beside.
 */
export function totalTable(view: View, totals: readonly AssessmentTotal[]): Html {
  const ordered = totals.toSorted(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || b.coverage - a.coverage
  );
  return writeTable(
    dropEmptyColumns({
      caption: view.say("总分与位次", "Totals and ranks"),
      isCaptionHidden: true,
      onPhone: "pairs",
      columns: [
        {head: view.say("地区", "Area")},
        {head: view.say("类别", "Class")},
        {head: view.say("总分", "Total"), number: true},
        {head: view.say("可能范围", "Possible range"), number: true},
        {head: view.say("位次（区间）", "Rank (interval)")},
        {head: view.say("共同指标位次", "Rank over the common set"), number: true},
        {head: view.say("水平榜", "By level"), number: true},
        {head: view.say("进步榜", "By progress"), number: true},
        {head: view.say("覆盖", "Coverage"), number: true},
        {head: view.say("提示", "Note")}
      ],
      rows: ordered.map((row) => ({cells: writeTotal(view, row)}))
    })
  );
}

function writeTotal(view: View, row: AssessmentTotal): Content[] {
  const score = (value: number | null) => (value === null ? "" : formatNumber(value, 1));
  const coverage = `${formatNumber(row.coverage * 100, 0)}%`;
  const unranked = verdictTag(
    null,
    view.say(`暂不排名：覆盖率${coverage}`, `not ranked: ${coverage} covered`)
  );
  return [
    regionLink(view, row.regionId),
    row.classId === null ? "" : html`<span class="chip">${view.region(row.classId)}</span>`,
    score(row.total),
    row.low === null || row.high === null ? "" : `${score(row.low)}–${score(row.high)}`,
    row.rank === null
      ? unranked
      : html`<span class="rank">${row.rank}/${row.rankOf ?? ""} (${row.rankMin ?? row.rank}–${row.rankMax ?? row.rank})</span>`,
    row.setsDiffer ? row.commonRank : "",
    row.levelRank,
    row.progressRank,
    `${coverage} (${row.scored}/${row.indicators})`,
    row.flags.includes("GAIN_FROM_MISSING")
      ? view.say("缺数使总分偏高", "missing figures lift the total")
      : ""
  ];
}
