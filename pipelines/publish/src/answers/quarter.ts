import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findNumber, findText, readNumber, readText} from "../marts/cells.ts";
import type {AnswerBody, AnswerCell, AnswerTable} from "./answer.ts";
import {number, verdictCell, words} from "./cells.ts";
import {type AskedDesk, askedRegions, homeOf, inputText, inputTexts} from "./desk.ts";

/** Answers which counties are below the benchmark in cumulated growth in the last quarter. */
export async function answerQuarter(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const tables: AnswerTable[] = [];
  for (const indicator of inputTexts(desk, "growths")) {
    const table = await quarterTable(desk, indicator);
    if (table) tables.push(table);
  }
  if (tables.length === 0) return withoutQuarters(desk);
  const below = tables.flatMap(({rows}) => rows).filter((row) => (row[4]?.value ?? 0) < 0).length;
  return {
    verdict: view.say(
      `最近一个季度累计增速低于比较基准的有${below}项。`,
      `${below} cumulated growth rates of the last quarter are below the benchmark.`
    ),
    tables
  };
}

/** Answers what the single last quarter was, from cumulated figures of one vintage. */
export async function answerSingleQuarter(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const name = view.indicator(inputText(desk, "level"));
  const rows: AnswerCell[][] = [];
  for (const region of [...askedRegions(desk), homeOf(desk)]) {
    rows.push(...(await singleRows(desk, region)));
  }
  if (rows.length === 0) return withoutQuarters(desk);
  return {
    verdict: view.say(
      "单季由同一版本的累计数相减得出；缺一个累计数，两个单季都不可知。",
      "Single quarters are differences of cumulated figures of one vintage; one missing makes two unknown."
    ),
    tables: [
      {
        caption: view.say(`${name}，单季（现价）`, `${name}, single quarters (current prices)`),
        columns: [
          view.say("地区", "Region"),
          view.say("季度", "Quarter"),
          view.say("累计", "Cumulated"),
          view.say("单季", "Single"),
          view.say("比上年同季（%，现价）", "On the same quarter (%, current prices)"),
          view.say("说明", "Note")
        ],
        rows
      }
    ]
  };
}

function withoutQuarters({view}: AskedDesk): AnswerBody {
  return {
    verdict: view.say(
      "不能回答：没有装入季度数据。",
      "Not computable: no quarterly figures are loaded."
    ),
    paragraphs: [
      view.say(
        "季度数为累计数（1–3月、1–6月……），与年度数不混用；装入后本条自动回答。",
        "Quarters are cumulated (January to March, to June …) and never mixed with years; once loaded, this is answered."
      )
    ]
  };
}

async function quarterTable(desk: AskedDesk, indicator: string): Promise<AnswerTable | null> {
  const {view} = desk;
  const rows = await quarterRows(desk, indicator);
  const last = rows
    .map((row) => readText(row, "period"))
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const asked = askedRegions(desk);
  const shown = rows.filter(
    (row) => row["period"] === last && asked.includes(readText(row, "region_id"))
  );
  return {
    caption: view.indicator(indicator),
    columns: [
      view.say("地区", "Region"),
      view.say("累计至", "Cumulated to"),
      view.say("增速（%）", "Growth (%)"),
      view.say("比较基准（%）", "Benchmark (%)"),
      view.say("领先（百分点）", "Lead (points)"),
      view.say("误差 ±", "± rounding"),
      view.say("结论", "Verdict")
    ],
    rows: shown
      .map((row): AnswerCell[] => [
        words(view.region(readText(row, "region_id"))),
        words(last),
        number(findNumber(row, "value"), 1, {key: keyOf(row)}),
        number(findNumber(row, "benchmark_value"), 1),
        number(findNumber(row, "lead"), 1, {signed: true}),
        number(findNumber(row, "lead_half_width"), 2),
        verdictCell(view, findText(row, "verdict"), "BENCHMARK_MISSING")
      ])
      .toSorted((a, b) => (a[4]?.value ?? 0) - (b[4]?.value ?? 0))
  };
}

async function singleRows(desk: AskedDesk, region: string): Promise<AnswerCell[][]> {
  const {view} = desk;
  const indicator = inputText(desk, "level");
  const rows = (await quarterRows(desk, indicator)).filter((row) => row["region_id"] === region);
  const year = Math.max(...rows.map((row) => readNumber(row, "year")));
  const decimals = view.site.indicators.get(indicator)?.decimals ?? 0;
  return rows
    .filter((row) => row["year"] === year)
    .toSorted((a, b) => readNumber(a, "position") - readNumber(b, "position"))
    .map((row) => [
      words(view.region(region)),
      words(readText(row, "period")),
      number(findNumber(row, "value"), decimals, {key: keyOf(row)}),
      number(findNumber(row, "single"), decimals),
      number(findNumber(row, "single_change"), 1, {signed: true}),
      words(reasonText(view, findText(row, "single_reason")))
    ]);
}

async function quarterRows({marts}: AskedDesk, indicator: string): Promise<Row[]> {
  const rows = await marts.rows("periods_within_years", {indicator_id: indicator, freq: "Q"});
  return rows.filter((row) => row["period_kind"] === "cumulated");
}

function keyOf(row: Row): string {
  return ["region_id", "indicator_id", "period"].map((name) => readText(row, name)).join("/");
}

function reasonText(view: AskedDesk["view"], reason: string | null): string {
  return reason === null ? "" : view.label("reasons", reason);
}
