import {memberName, memberNames} from "../sentences/kinds.ts";
import {findNumber, readNumber, readText} from "../marts/cells.ts";
import {writeLeastCoverage} from "../facts/assessmentRules.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {assessedYear, notAssessed, scoredKeys} from "./assessedYear.ts";
import {number, words} from "./cells.ts";
import type {AskedDesk} from "./desk.ts";

/** Answers what happens to the ranking under other weights, aggregation or one indicator less. */
export async function answerSensitivity(desk: AskedDesk): Promise<AnswerBody> {
  const {view, marts, options} = desk;
  const totals = await marts.rows("assessment_totals");
  const year = options.period ?? assessedYear(totals);
  if (year === undefined) return {verdict: notAssessed(desk)};
  const rows = totals.filter((row) => row["year"] === year);
  const least = writeLeastCoverage(view);
  const ranked = rows.filter((row) => row["eligible"] === true).length;
  return {
    verdict:
      ranked === 0
        ? view.say(
            `没有排名，因此没有敏感性：${year}年没有${memberName(view)}的覆盖达到${least}。低、高两列是缺数记0分和100分时的总分。`,
            `There is no ranking to be sensitive: for ${year} no ${memberName(view)} reaches ${least} coverage. Low and high are the totals with missing scores at 0 and at 100.`
          )
        : view.say(
            `${ranked}个${memberName(view)}有排名；名次范围见下表。`,
            `${ranked} ${memberNames(view)} are ranked; their ranges stand below.`
          ),
    paragraphs: [
      view.say(
        "情景：等权、各维度权重×0.75和×1.25、算术与几何、水平分权重0.3–0.6、逐个去掉指标；没有随机数，可复现。",
        "Scenarios: equal weights, each dimension at 0.75 and 1.25, arithmetic and geometric, level weights of 0.3 to 0.6, and each indicator left out; no random numbers."
      )
    ],
    tables: [
      {
        caption: view.say(`${year}年总分与名次范围`, `Totals and rank ranges, ${year}`),
        columns: [
          view.say("地区", "Region"),
          view.say("覆盖（%）", "Coverage (%)"),
          view.say("总分", "Total"),
          view.say("低", "Low"),
          view.say("高", "High"),
          view.say("名次", "Rank"),
          view.say("最好", "Best"),
          view.say("最差", "Worst"),
          view.say("共同指标名次", "Rank over the common set")
        ],
        rows: rows.map((row) => rankCells(desk, row))
      }
    ],
    keys: await scoredKeys(desk, year)
  };
}

function rankCells({view}: AskedDesk, row: Parameters<typeof readText>[0]): AnswerCell[] {
  return [
    words(view.region(readText(row, "region_id"))),
    number(readNumber(row, "coverage") * 100, 0),
    number(findNumber(row, "total"), 2),
    number(findNumber(row, "low"), 1),
    number(findNumber(row, "high"), 1),
    number(findNumber(row, "rank"), 0),
    number(findNumber(row, "rank_min"), 0),
    number(findNumber(row, "rank_max"), 0),
    number(findNumber(row, "common_rank"), 0)
  ];
}
