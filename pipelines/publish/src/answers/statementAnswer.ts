import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findText, readNumber, readText} from "../marts/cells.ts";
import type {AnswerBody, AnswerCell, AnswerTable} from "./answer.ts";
import {words} from "./cells.ts";
import type {Desk} from "./desk.ts";

/**
 * Returns what is known of one statement of the plan: its words, verdicts and numbers by region.
 */
export function oneStatement({view}: Desk, statement: Row, verdicts: readonly Row[]): AnswerBody {
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
