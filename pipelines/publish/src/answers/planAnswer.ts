import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findText, readNumber, readText} from "../marts/cells.ts";
import {readPlanStatement} from "../marts/plan.ts";
import {writeWhyOpen} from "../sentences/plan.ts";
import type {Answer, AnswerBody, AnswerCell} from "./answer.ts";
import {words} from "./cells.ts";
import type {Desk} from "./desk.ts";
import {finishAnswer} from "./finishAnswer.ts";
import {oneStatement} from "./statementAnswer.ts";

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
    return finishAnswer(desk, {n: 0, title}, wholePlan(desk, statements));
  }
  const statement = statements.find((row) => row["statement_id"] === id);
  if (!statement) throw new RangeError(`unknown statement: ${id}`);
  const verdicts = await desk.marts.rows("plan_verdicts", {statement_id: id});
  const name = readText(statement, `statement_${desk.view.language}`);
  return finishAnswer(
    desk,
    {n: 0, title: `${id} ${name}`},
    oneStatement(desk, statement, verdicts)
  );
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
