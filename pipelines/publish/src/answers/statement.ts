import {findNumber, findText, readText} from "../marts/cells.ts";
import type {AnswerCell, AnswerTable} from "./answer.ts";
import {words} from "./cells.ts";
import type {AskedDesk} from "./desk.ts";

/** One region's verdict on a statement of the plan, as the mart plan_verdicts gives it. */
export interface StatementVerdict {
  readonly region: string;
  readonly verdict: string; // of the last year that can be judged
  readonly reason: string | null;
  readonly baseYear: number | null;
  readonly endYear: number | null;
  readonly baseValue: number | null;
  readonly endValue: number | null;
  readonly change: number | null;
  readonly lead: number | null;
  readonly keys: readonly string[];
  readonly numbers: string;
  readonly deciding: string;
}

/** Returns the verdicts on a statement's whole rule, in the order of its regions. */
export async function statementVerdicts(
  {marts, view}: AskedDesk,
  id: string
): Promise<StatementVerdict[]> {
  const rows = await marts.rows("plan_verdicts", {statement_id: id, part: 0});
  const order = [...view.site.regions.keys()];
  return rows
    .map((row) => ({
      region: readText(row, "region_id"),
      verdict: readText(row, "interim_verdict"),
      reason: findText(row, "reason"),
      baseYear: findNumber(row, "base_year"),
      endYear: findNumber(row, "end_year"),
      baseValue: findNumber(row, "base_value"),
      endValue: findNumber(row, "end_value"),
      change: findNumber(row, "region_change"),
      lead: findNumber(row, "lead"),
      keys: readKeys(readText(row, "figure_keys")),
      numbers: readText(row, `numbers_${view.language}`),
      deciding: readText(row, `what_would_decide_${view.language}`)
    }))
    .toSorted((a, b) => order.indexOf(a.region) - order.indexOf(b.region));
}

/** What the plan asks and what to mind, in one language. */
interface StatementWords {
  readonly target: string; // such as > 50万人
  readonly caution: string;
}

/** Returns a statement's words in the desk's language; "" for what the mart lacks. */
export async function statementWords(
  {marts, view}: AskedDesk,
  id: string
): Promise<StatementWords> {
  const [row] = await marts.rows("plan_statements", {statement_id: id});
  return {
    target: row ? readText(row, `target_${view.language}`) : "",
    caution: row ? readText(row, `caution_${view.language}`) : ""
  };
}

/** Returns the table of a statement's verdicts: numbers, verdict and what would decide it. */
export function statementTable(
  {view}: AskedDesk,
  caption: string,
  rows: readonly StatementVerdict[]
): AnswerTable {
  return {
    caption,
    columns: [
      view.say("地区", "Region"),
      view.say("结论", "Verdict"),
      view.say("数字", "Numbers"),
      view.say("何以判定", "What would decide it")
    ],
    rows: rows.map((row): AnswerCell[] => [
      words(view.region(row.region)),
      {...words(view.label("verdicts", row.verdict)), key: row.keys.at(-1) ?? null},
      words(row.numbers || "—"),
      words(row.deciding || "—")
    ])
  };
}

function readKeys(json: string): readonly string[] {
  const keys: unknown = json === "" ? [] : JSON.parse(json);
  return Array.isArray(keys) ? keys.map(String) : [];
}
