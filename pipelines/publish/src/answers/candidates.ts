import {memberName} from "../sentences/kinds.ts";
import {findNumber, findText, readFlag, readText} from "../marts/cells.ts";
import {writeLeastCoverage, writeShare} from "../facts/assessmentRules.ts";
import type {View} from "../view.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {assessedYear, notAssessed, scoredKeys} from "./assessedYear.ts";
import {number, words} from "./cells.ts";
import type {AskedDesk} from "./desk.ts";
import {missingTable} from "./missingTable.ts";

/**
 * Answers who the candidates of the last year are, how safe the order is, and who is left out why.
 */
export async function answerCandidates(desk: AskedDesk): Promise<AnswerBody> {
  const {view, marts, options} = desk;
  const {assessment} = view.site;
  const all = await marts.rows("assessment_candidates");
  const totals = await marts.rows("assessment_totals");
  const year = options.period ?? assessedYear(totals);
  const rows = all.filter((row) => row["year"] === year);
  if (year === undefined) return {verdict: notAssessed(desk)};
  const recommended = rows.filter((row) => readFlag(row, "recommended"));
  const margin = recommended[0] ? findNumber(recommended[0], "margin") : null;
  const range = coverageRange(
    view,
    rows.map((row) => findNumber(row, "coverage") ?? 0)
  );
  const least = writeLeastCoverage(view);
  const cells = rows.map((row): AnswerCell[] => {
    return [
      words(view.region(readText(row, "region_id"))),
      words(readFlag(row, "recommended") ? view.say("候选", "candidate") : "—"),
      number(findNumber(row, "place"), 0),
      number(findNumber(row, "total"), 2),
      number(100 * (findNumber(row, "coverage") ?? 0), 0),
      number(findNumber(row, "share_top3"), 2),
      words(reasonText(desk, findText(row, "reason"), findText(row, "veto")))
    ];
  });
  return {
    verdict:
      recommended.length === 0
        ? view.say(
            `${year}年没有${memberName(view)}可以排名：各${memberName(view)}有分的指标只占权重的${range}，都不到${least}，因此没有候选、没有名次、也没有与下一名的差距。缺什么、在哪里公布见下表。`,
            `For ${year} nobody can be ranked: the indicators with a score carry ${range} of the weight, below ${least} everywhere, so there is no candidate, no rank and no margin. What is missing, and where it is published, stands below.`
          )
        : view.say(
            `候选：${recommended.map((row) => view.region(readText(row, "region_id"))).join("、")}${margin === null ? "" : `；与下一名相差${margin.toFixed(2)}分`}${readFlag(recommended[0] ?? {}, "near_tie") ? "，难分高下，须由人写明理由" : ""}。`,
            `Candidates: ${recommended.map((row) => view.region(readText(row, "region_id"))).join(", ")}${margin === null ? "" : `; ${margin.toFixed(2)} points to the next`}${readFlag(recommended[0] ?? {}, "near_tie") ? ", a near tie: a person must record the reason" : ""}.`
          ),
    paragraphs: [
      ...(assessment === null ? [] : [view.word(assessment.disclaimer)]),
      view.say(
        "软件只推荐，委员会决定，决定与所见数据版本另行登记。",
        "The software proposes, the committee decides, and its decision is recorded with the data it saw."
      )
    ],
    tables: [
      {
        caption: view.say(`${year}年推荐候选`, `Candidates, ${year}`),
        columns: [
          view.say("地区", "Region"),
          view.say("推荐", "Recommended"),
          view.say("名次", "Place"),
          view.say("总分", "Total"),
          view.say("覆盖（%）", "Coverage (%)"),
          view.say("进入推荐名额的情景占比", "Share of scenarios among the candidates"),
          view.say("不参加排名的原因", "Why not ranked")
        ],
        rows: cells
      },
      await missingTable(desk, year, rows.length)
    ],
    keys: await scoredKeys(desk, year)
  };
}

function coverageRange(view: View, shares: readonly number[]): string {
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  const [from, to] = [writeShare(view, low), writeShare(view, high)];
  return from === to ? to : view.say(`${from}–${to}`, `${Math.round(100 * low)}–${to}`);
}

function reasonText({view}: AskedDesk, reason: string | null, veto: string | null): string {
  if (reason === null) return "";
  const label = view.label("reasons", reason);
  return veto === null ? label : `${label}（${veto}）`;
}
