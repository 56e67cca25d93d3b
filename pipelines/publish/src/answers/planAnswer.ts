import {findText, readNumber, readText} from "../marts/cells.ts";
import {readPlanStatement} from "../marts/plan.ts";
import {writeWhyOpen} from "../sentences/plan.ts";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import type {Answer, AnswerBody, AnswerCell, AnswerTable} from "./answer.ts";
import {words} from "./cells.ts";
import type {Desk} from "./desk.ts";
import {finishAnswer} from "./finishAnswer.ts";

/**
 * Returns the plan held to account, as an answer with number 0: all statements with their verdicts,
 * or one with every region's numbers, what would decide it and its caution. Throws RangeError for
 * a statement that the plan does not have.
 */
export async function answerPlan(desk: Desk, id?: string): Promise<Answer> {
  const statements = (await desk.marts.rows("plan_statements")).toSorted(
    (a, b) => readNumber(a, "sort_order") - readNumber(b, "sort_order")
  );
  if (id === undefined) {
    const title = desk.view.say("方案逐条", "The plan, statement by statement");
    return finishAnswer(desk, 0, title, wholePlan(desk, statements));
  }
  const statement = statements.find((row) => row["statement_id"] === id);
  if (!statement) throw new RangeError(`unknown statement: ${id}`);
  const verdicts = await desk.marts.rows("plan_verdicts", {statement_id: id});
  const name = readText(statement, `statement_${desk.view.language}`);
  return finishAnswer(desk, 0, `${id} ${name}`, oneStatement(desk, statement, verdicts));
}

function wholePlan({view}: Desk, statements: readonly Row[]): AnswerBody {
  const text = (row: Row, column: string) => readText(row, `${column}_${view.language}`);
  const counts = new Map<string, number>();
  for (const row of statements) {
    const verdict = readText(row, "verdict");
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const parts = [...counts].toSorted(([, a], [, b]) => b - a);
  return {
    verdict: view.say(
      `${statements.length}条：${parts.map(([verdict, n]) => `${view.label("verdicts", verdict)}${n}条`).join("，")}。`,
      `${statements.length} statements: ${parts.map(([verdict, n]) => `${n} ${view.label("verdicts", verdict)}`).join(", ")}.`
    ),
    tables: [
      {
        caption: view.say("各条", "Statements"),
        columns: [
          view.say("条目", "Statement"),
          view.say("内容", "What it says"),
          view.say("期限", "Deadline"),
          view.say("结论", "Verdict"),
          view.say("至今", "So far"),
          view.say("终年", "End"),
          view.say("还缺什么、由谁公布", "What is missing, and who publishes it")
        ],
        rows: statements.map((row): AnswerCell[] => [
          words(readText(row, "statement_id")),
          words(text(row, "statement")),
          words(findText(row, "deadline") ?? "—"),
          words(view.label("verdicts", readText(row, "verdict"))),
          words(view.label("verdicts", readText(row, "interim_verdict"))),
          words(findText(row, "end_year") ?? "—"),
          words(writeWhyOpen(view, readPlanStatement(row)) || "—")
        ])
      }
    ]
  };
}

function oneStatement({view}: Desk, statement: Row, verdicts: readonly Row[]): AnswerBody {
  const text = (column: string) => readText(statement, `${column}_${view.language}`);
  const missing = text("missing_series");
  const paragraphs = [
    `「${readText(statement, "quote_zh")}」`,
    view.say(
      `指标：${text("indicator")}；目标：${text("target")}`,
      `Indicator: ${text("indicator")}; target: ${text("target")}`
    ),
    view.say(`衡量：${text("measurement")}`, `Measured by: ${text("measurement")}`),
    text("note"),
    text("why_proxy") && view.say(`代理：${text("why_proxy")}`, `Proxy: ${text("why_proxy")}`),
    missing &&
      view.say(
        `缺：${missing}（${text("publisher")}）`,
        `Missing: ${missing} (${text("publisher")})`
      ),
    text("caution")
  ].filter((paragraph) => paragraph !== "");
  return {
    verdict: verdictText(view, statement),
    paragraphs,
    tables: [verdictTable(view, verdicts)],
    keys: verdicts.flatMap((row) => readKeys(readText(row, "figure_keys")))
  };
}

function verdictText(view: Desk["view"], row: Row): string {
  const name = (column: string) => view.label("verdicts", readText(row, column));
  const reason = findText(row, "reason");
  const why =
    reason === null
      ? ""
      : view.say(`（${view.label("reasons", reason)}）`, ` (${view.label("reasons", reason)})`);
  const state = readText(row, "deadline_state");
  const passed = state === "passed" ? view.say("，期限已过", ", its deadline has passed") : "";
  const interim =
    row["verdict"] === row["interim_verdict"]
      ? ""
      : view.say(`；至今：${name("interim_verdict")}`, `; so far: ${name("interim_verdict")}`);
  return `${name("verdict")}${why}${passed}${interim}${view.say("。", ".")}`;
}

function verdictTable(view: Desk["view"], rows: readonly Row[]): AnswerTable {
  const order = [...view.site.regions.keys()];
  const place = (row: Row) =>
    order.indexOf(readText(row, "region_id")) * 10 + readNumber(row, "part");
  const hasParts = rows.some((row) => readNumber(row, "part") > 0);
  return {
    caption: view.say("各地结论", "Verdicts by region"),
    columns: [
      view.say("地区", "Region"),
      ...(hasParts ? [view.say("分项", "Part")] : []),
      view.say("至今", "So far"),
      view.say("数字", "Numbers"),
      view.say("何以判定", "What would decide it")
    ],
    rows: rows
      .toSorted((a, b) => place(a) - place(b))
      .map((row): AnswerCell[] => [
        words(view.region(readText(row, "region_id"))),
        ...(hasParts ? [words(partName(view, row))] : []),
        words(view.label("verdicts", readText(row, "interim_verdict"))),
        words(readText(row, `numbers_${view.language}`) || "—"),
        words(readText(row, `what_would_decide_${view.language}`) || "—")
      ])
  };
}

// The whole rule first, then its tests by the indicator each looks at.
function partName(view: Desk["view"], row: Row): string {
  const part = readNumber(row, "part");
  if (part === 0) return view.say("合起来", "together");
  const indicator = findText(row, "indicator_id");
  return indicator === null ? String(part) : `${part} ${view.indicator(indicator)}`;
}

function readKeys(json: string): readonly string[] {
  const keys: unknown = json === "" ? [] : JSON.parse(json);
  return Array.isArray(keys) ? keys.map(String) : [];
}
