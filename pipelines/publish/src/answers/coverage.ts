import {findNumber, readNumber, readText} from "../marts/cells.ts";
import type {Marts} from "../marts/marts.ts";
import type {AnswerBody, AnswerCell, AnswerTable} from "./answer.ts";
import {number, words} from "./cells.ts";
import type {AskedDesk} from "./desk.ts";

/** Answers what was revised, which verdicts flipped, and which targets cannot be measured. */
export async function answerCoverage(desk: AskedDesk): Promise<AnswerBody> {
  const {view, marts, before} = desk;
  const statements = (await marts.rows("plan_statements")).toSorted(
    (a, b) => readNumber(a, "sort_order") - readNumber(b, "sort_order")
  );
  const open = statements.filter((row) => row["verdict"] === "NOT_MEASURABLE");
  const since = before ? await changesBetween(desk, before) : null;
  const counts = [...new Set(statements.map((row) => readText(row, "verdict")))]
    .map((verdict) => ({
      verdict,
      n: statements.filter((row) => row["verdict"] === verdict).length
    }))
    .toSorted((a, b) => b.n - a.n);
  return {
    verdict: view.say(
      `方案${statements.length}条中${open.length}条用已装入的公开统计无法衡量，各自写明缺哪个序列、由谁发布；${since?.zh ?? "没有上一次发布可比。"}`,
      `Of ${statements.length} statements ${open.length} cannot be measured with the published tables loaded; each names the missing series and its publisher. ${since?.en ?? "There is no earlier release to compare with."}`
    ),
    tables: [
      {
        caption: view.say("各条结论的条数", "Statements by verdict"),
        columns: [view.say("结论", "Verdict"), view.say("条数", "Statements")],
        rows: counts.map(({verdict, n}) => [words(view.label("verdicts", verdict)), number(n, 0)])
      },
      ...(since?.tables ?? []),
      {
        caption: view.say("无法衡量的条目", "Statements that cannot be measured"),
        columns: [
          view.say("条目", "Statement"),
          view.say("内容", "What it says"),
          view.say("缺的序列", "Missing series"),
          view.say("发布单位", "Publisher")
        ],
        rows: open.map((row): AnswerCell[] => [
          words(readText(row, "statement_id")),
          words(readText(row, `statement_${view.language}`)),
          words(readText(row, `missing_series_${view.language}`)),
          words(readText(row, `publisher_${view.language}`))
        ])
      }
    ]
  };
}

interface Since {
  readonly zh: string;
  readonly en: string;
  readonly tables: readonly AnswerTable[];
}

const shown = 20;

async function changesBetween({view, marts}: AskedDesk, before: Marts): Promise<Since> {
  const valuesOf = async (from: Marts) =>
    new Map(
      (await from.rows("figures")).map((row) => [
        readText(row, "figure_key"),
        findNumber(row, "value")
      ])
    );
  const verdictsOf = async (from: Marts) =>
    new Map(
      (await from.rows("plan_verdicts", {part: 0})).map((row) => [
        `${readText(row, "statement_id")} ${readText(row, "region_id")}`,
        readText(row, "interim_verdict")
      ])
    );
  const [old, now] = [await valuesOf(before), await valuesOf(marts)];
  const revised = [...now].filter(
    ([key, value]) => value !== null && old.get(key) != null && old.get(key) !== value
  );
  const [was, is] = [await verdictsOf(before), await verdictsOf(marts)];
  const flipped = [...is].filter(([key, verdict]) => was.has(key) && was.get(key) !== verdict);
  const table: AnswerTable = {
    caption: view.say("翻转的结论", "Verdicts that changed"),
    columns: [
      view.say("条目", "Statement"),
      view.say("地区", "Region"),
      view.say("原来", "Before"),
      view.say("现在", "Now")
    ],
    rows: flipped.slice(0, shown).map(([key, verdict]): AnswerCell[] => {
      const [id = "", region = ""] = key.split(" ");
      return [
        words(id),
        words(view.region(region)),
        words(view.label("verdicts", was.get(key) ?? "")),
        words(view.label("verdicts", verdict))
      ];
    })
  };
  return {
    zh: `与上一次发布相比，修订${revised.length}个数，${flipped.length}条结论有变。`,
    en: `Against the last release ${revised.length} figures were revised and ${flipped.length} verdicts changed.`,
    tables: flipped.length === 0 ? [] : [table]
  };
}
