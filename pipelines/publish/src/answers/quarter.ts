import {decumulate} from "@xianzhi/methods/decumulate";
import {readFigure} from "../marts/figures.ts";
import type {AnswerBody, AnswerCell, AnswerTable} from "./answer.ts";
import {number, words} from "./cells.ts";
import {type AskedDesk, askedRegions, homeOf, inputText, inputTexts, provinceOf} from "./desk.ts";

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
  const rows: AnswerCell[][] = [];
  for (const region of [...askedRegions(desk), homeOf(desk)])
    rows.push(...(await singleRows(desk, region)));
  if (rows.length === 0) return withoutQuarters(desk);
  return {
    verdict: view.say(
      "单季由同一版本的累计数相减得出；缺一个累计数，两个单季都不可知。",
      "Single quarters are differences of cumulated figures of one vintage; one missing makes two unknown."
    ),
    tables: [
      {
        caption: view.say("单季地区生产总值（现价）", "GDP of single quarters (current prices)"),
        columns: [
          view.say("地区", "Region"),
          view.say("季度", "Quarter"),
          view.say("累计", "Cumulated"),
          view.say("单季", "Single"),
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
      "不能回答：没有装入季度数据。需要各县（市）季度统计公报或《周口统计月报》（周口市统计局）。",
      "Not computable: no quarterly figures are loaded. It takes the counties' quarterly bulletins or the city's statistical monthly (Zhoukou Bureau of Statistics)."
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
  const quarters = (await desk.marts.rows("figures", {indicator_id: indicator}))
    .map(readFigure)
    .filter(({period, value}) => value !== null && /^\d{4}-Q[1-4]$/.test(period));
  const last = quarters
    .map(({period}) => period)
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const of = (region: string) =>
    quarters.find((figure) => figure.regionId === region && figure.period === last);
  const other = of(provinceOf(desk));
  const rows = askedRegions(desk).flatMap((region): AnswerCell[][] => {
    const own = of(region);
    if (!own) return [];
    const lead = other?.value == null || own.value === null ? null : own.value - other.value;
    return [
      [
        words(view.region(region)),
        words(last),
        number(own.value, 1, {key: own.key}),
        number(other?.value, 1, {key: other?.key ?? null}),
        number(lead, 1, {signed: true})
      ]
    ];
  });
  return {
    caption: view.indicator(indicator),
    columns: [
      view.say("地区", "Region"),
      view.say("累计至", "Cumulated to"),
      view.say("增速（%）", "Growth (%)"),
      view.say("比较基准（%）", "Benchmark (%)"),
      view.say("领先（百分点）", "Lead (points)")
    ],
    rows: rows.toSorted((a, b) => (a[4]?.value ?? 0) - (b[4]?.value ?? 0))
  };
}

async function singleRows(desk: AskedDesk, region: string): Promise<AnswerCell[][]> {
  const filter = {region_id: region, indicator_id: inputText(desk, "level")};
  const figures = (await desk.marts.rows("figures", filter))
    .map(readFigure)
    .filter(({period}) => /^\d{4}-Q[1-4]$/.test(period));
  const year = figures
    .map(({period}) => period.slice(0, 4))
    .sort()
    .at(-1);
  if (year === undefined) return [];
  const quarters = [1, 2, 3, 4].map((q) => figures.find(({period}) => period === `${year}-Q${q}`));
  const singles = decumulate(quarters.map((figure) => figure?.value ?? null)).value;
  return quarters.flatMap((figure, i): AnswerCell[][] =>
    figure
      ? [
          [
            words(desk.view.region(region)),
            words(figure.period),
            number(figure.value, figure.decimals ?? 0, {key: figure.key}),
            number(singles?.singles[i], figure.decimals ?? 0),
            words(singles?.singles[i] == null ? desk.view.label("reasons", "MISSING_INPUT") : "")
          ]
        ]
      : []
  );
}
