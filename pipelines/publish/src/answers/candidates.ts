import {findNumber, findText, readFlag, readNumber, readText} from "../marts/cells.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {number, words} from "./cells.ts";
import type {AskedDesk} from "./desk.ts";

/** Answers who the candidates of the last year are, how safe the order is, and who is left out why. */
export async function answerCandidates(desk: AskedDesk): Promise<AnswerBody> {
  const {view, marts, options} = desk;
  const all = await marts.rows("assessment_candidates");
  const totals = await marts.rows("assessment_totals");
  const year = options.period ?? assessedYear(totals);
  const rows = all.filter((row) => row["year"] === year);
  const missing = totals.filter((row) => row["year"] === year);
  const recommended = rows.filter((row) => readFlag(row, "recommended"));
  const margin = recommended[0] ? findNumber(recommended[0], "margin") : null;
  const cells = rows.map((row): AnswerCell[] => {
    const region = readText(row, "region_id");
    const total = missing.find((one) => one["region_id"] === region);
    return [
      words(view.region(region)),
      words(readFlag(row, "recommended") ? view.say("候选", "candidate") : "—"),
      number(findNumber(row, "place"), 0),
      number(findNumber(row, "total"), 2),
      number(100 * (findNumber(row, "coverage") ?? 0), 0),
      number(findNumber(row, "share_top3"), 2),
      words(reasonText(desk, findText(row, "reason"), findText(row, "veto"))),
      words(total ? readText(total, `missing_${view.language}`) : "")
    ];
  });
  return {
    verdict:
      recommended.length === 0
        ? view.say(
            `${year ?? "—"}年没有县（市）可以排名：指标覆盖都不到80%，因此没有候选。缺什么见下表。`,
            `For ${year ?? "no year"} nobody can be ranked: coverage is below 80 % everywhere, so there is no candidate. What is missing stands below.`
          )
        : view.say(
            `候选：${recommended.map((row) => view.region(readText(row, "region_id"))).join("、")}${margin === null ? "" : `；与下一名相差${margin.toFixed(2)}分`}${readFlag(recommended[0] ?? {}, "near_tie") ? "，难分高下，须由人写明理由" : ""}。`,
            `Candidates: ${recommended.map((row) => view.region(readText(row, "region_id"))).join(", ")}${margin === null ? "" : `; ${margin.toFixed(2)} points to the next`}${readFlag(recommended[0] ?? {}, "near_tie") ? ", a near tie: a person must record the reason" : ""}.`
          ),
    paragraphs: [
      view.say(
        "这是本项目提出的评价体系，不是官方的考核体系；软件只推荐，委员会决定，决定与所见数据版本另行登记。",
        "This system is a proposal of this project, not the official one; the software proposes, the committee decides, and its decision is recorded with the data it saw."
      )
    ],
    tables: [
      {
        caption: view.say(`${year ?? ""}年推荐候选`, `Candidates, ${year ?? ""}`),
        columns: [
          view.say("地区", "Region"),
          view.say("推荐", "Recommended"),
          view.say("名次", "Place"),
          view.say("总分", "Total"),
          view.say("覆盖（%）", "Coverage (%)"),
          view.say("进入前三的情景占比", "Share of scenarios in the top three"),
          view.say("不参加排名的原因", "Why not ranked"),
          view.say("缺什么", "What is missing")
        ],
        rows: cells
      }
    ]
  };
}

/** Returns the year to speak of: the last with somebody ranked, else the one covered best. */
export function assessedYear(
  totals: readonly Readonly<Record<string, unknown>>[]
): number | undefined {
  const rows = totals.map((row) => ({
    year: Number(row["year"]),
    coverage: Number(row["coverage"]),
    ranked: row["eligible"] === true
  }));
  const ranked = rows.filter((row) => row.ranked).map((row) => row.year);
  if (ranked.length > 0) return Math.max(...ranked);
  const sums = new Map<number, number>();
  for (const {year, coverage} of rows) sums.set(year, (sums.get(year) ?? 0) + coverage);
  return [...sums].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0];
}

function reasonText({view}: AskedDesk, reason: string | null, veto: string | null): string {
  if (reason === null) return "";
  const label = view.label("reasons", reason);
  return veto === null ? label : `${label}（${veto}）`;
}

/** Returns a region's dimension scores and ranks of the year, for the answers about ranking. */
export function rankCells({view}: AskedDesk, row: Parameters<typeof readText>[0]): AnswerCell[] {
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
