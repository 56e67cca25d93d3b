import {groupBy} from "../grouping.ts";
import type {Content, Html} from "../html.ts";
import type {AssessmentScore} from "../marts/assessment.ts";
import {formatNumber} from "../numbers.ts";
import type {View} from "../view.ts";
import {indicatorLink, keyLink} from "./links.ts";
import {writeTable} from "./table.ts";
import {briefReason} from "./values.ts";

/**
 * Returns the scores of a year by indicator, of those that any region has a score in: what all lack
 * is named with its publisher elsewhere. False where there is none.
 */
export function scoreTable(
  view: View,
  scores: readonly AssessmentScore[],
  regionIds: readonly string[]
): Html | false {
  const byScore = [...groupBy(scores, ({scoreId}) => scoreId).values()].filter((rows) =>
    rows.some(({score}) => score !== null)
  );
  if (byScore.length === 0) return false;
  return writeTable({
    caption: view.say(
      "得分（0–100）；缺的写明原因",
      "Scores (0–100); missing ones give their reason"
    ),
    columns: [
      {head: view.say("指标", "Indicator")},
      {head: view.say("权重", "Weight"), number: true},
      ...regionIds.map((id) => ({head: view.region(id), number: true}))
    ],
    rows: byScore.map((rows) => {
      const weights = [...new Set(rows.map(({weight}) => weight))].toSorted((a, b) => a - b);
      const [first] = rows;
      return {
        cells: [
          first === undefined ? "" : indicatorLink(view, first.indicatorId, view.word(first.name)),
          weights.join("/"),
          ...regionIds.map((id) =>
            writeScore(
              view,
              rows.find((row) => row.regionId === id)
            )
          )
        ]
      };
    })
  });
}

function writeScore(view: View, row: AssessmentScore | undefined): Content {
  if (row === undefined) return "";
  if (row.score === null) return briefReason(view, row.reason);
  const text = formatNumber(row.score, 0);
  return row.figureKey === null ? text : keyLink(view, row.figureKey, text);
}
