import {loadCatalog} from "@xianzhi/catalog/loadCatalog";
import type {PlanQuestion} from "@xianzhi/catalog/planQuestions";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import type {Answer} from "../../src/answers/answer.ts";
import type {Desk} from "../../src/answers/desk.ts";
import {answerQuestion} from "../../src/answers/answerQuestion.ts";
import {answerPlan} from "../../src/answers/planAnswer.ts";
import {answerCsv, printAnswer} from "../../src/answers/printAnswer.ts";
import {figureRow} from "../fixture/literalRow.ts";
import {literalDesk} from "./literalDesk.ts";

const catalog = fileURLToPath(new URL("../../../../data/catalog", import.meta.url));

/** Returns the row of an answer's first table that begins with the name given. */
function rowOf({tables}: Answer, name: string): readonly string[] {
  const row = tables.flatMap((table) => table.rows).find((cells) => cells[0]?.text === name);
  return row?.map(({text}) => text) ?? [];
}

// The regions of the workspace in this repository, which the small one does not have.
async function foreignNames(): Promise<string[]> {
  const {regionNames} = await loadCatalog(catalog);
  const general = new Set(["全国", "国家", "全省", "全市"]);
  return regionNames.map(({name}) => name).filter((name) => !general.has(name));
}

function theQuestion({questions}: Desk, n: number): PlanQuestion {
  const found = questions.find((one) => one.n === n);
  if (found === undefined) throw new RangeError(`missing question: ${n}`);
  return found;
}

describe("answerQuestion(n, desk)", () => {
  it("answers all twenty-five in both languages, or says why not", async () => {
    for (const language of ["zh", "en"] as const) {
      const desk = await literalDesk({}, {language});
      for (const {n} of desk.questions) {
        const answer = await answerQuestion(n, desk);
        expect(answer.verdict, `question ${n} in ${language}`).not.toBe("");
        expect(JSON.stringify(answer), `question ${n}`).not.toMatch(/undefined|NaN|Infinity/);
        for (const {columns, rows} of answer.tables) {
          for (const row of rows) expect(row, `question ${n}`).toHaveLength(columns.length);
        }
      }
    }
  });

  it("refuses a question, a region and a base year that there are not", async () => {
    await expect(answerQuestion(26, await literalDesk({}))).rejects.toThrow("unknown question: 26");
    await expect(answerQuestion(1, await literalDesk({}, {region: "某县"}))).rejects.toThrow(
      "unknown region: 某县"
    );
    await expect(answerQuestion(1, await literalDesk({}, {base: 1999}))).rejects.toThrow(
      "unknown base year: 1999"
    );
    await expect(answerQuestion(1, await literalDesk({}, {scope: "town"}))).rejects.toThrow(
      "unknown scope: town"
    );
  });

  it("names no region of another workspace but in the workspace's own words", async () => {
    const names = await foreignNames();
    for (const language of ["zh", "en"] as const) {
      const desk = await literalDesk({}, {language});
      const questions = desk.questions.map(({note_zh, note_en, ...question}) => question);
      for (const {n} of questions) {
        const {title, ...answer} = await answerQuestion(n, {...desk, questions});
        const said = JSON.stringify(answer);
        expect(
          names.filter((name) => said.includes(name)),
          `question ${n}`
        ).toEqual([]);
      }
    }
  });

  it("adds what the workspace notes beside a question", async () => {
    const desk = await literalDesk({}, {language: "en"});
    const questions = [{...theQuestion(desk, 1), note_zh: "注意。", note_en: "Mind this."}];
    const {paragraphs} = await answerQuestion(1, {...desk, questions});
    expect(paragraphs.at(-1)).toBe("Mind this.");
  });

  it("answers a question by the method it names, wherever it stands", async () => {
    const desk = await literalDesk({});
    const questions = [{...theQuestion(desk, 6), n: 1}];
    expect((await answerQuestion(1, {...desk, questions})).tables[0]?.caption).toContain("分解");
    const unknown = [{...theQuestion(desk, 6), n: 1, method: "guess"}];
    await expect(answerQuestion(1, {...desk, questions: unknown})).rejects.toThrow(
      "unknown method: guess (question 1)"
    );
  });

  it("names no quarter where only years are loaded", async () => {
    const answer = await answerQuestion(7, await literalDesk({}));
    expect(answer.verdict).toContain("没有装入季度数据");
    expect(answer.lineage).toEqual([]);
  });

  it("lists a quarter's cumulated growth, the furthest behind first", async () => {
    const quarter = (region_id: string, value: number, verdict: string) => ({
      region_id,
      indicator_id: "gdp_g",
      period: "2024-Q1",
      freq: "Q",
      year: 2024,
      position: 1,
      period_kind: "cumulated",
      value,
      benchmark_value: 5.1,
      lead: value - 5.1,
      lead_half_width: 0.1,
      verdict
    });
    const periods_within_years = [quarter("21", 6.2, "ABOVE"), quarter("22", 4, "BELOW")];
    const answer = await answerQuestion(7, await literalDesk({periods_within_years}));
    expect(answer.verdict).toContain("1项");
    expect(answer.tables[0]?.rows.map((row) => row[4]?.text)).toEqual(["−1.1", "+1.1"]);
  });

  it("divides a rise into towns that grew and a total that shrank", async () => {
    const figures = [
      figureRow("21", "pop_urb", 2020, 409.03),
      figureRow("21", "pop_urb", 2022, 417.67),
      figureRow("21", "pop_res", 2020, 901.87),
      figureRow("21", "pop_res", 2022, 866.6)
    ];
    const answer = await answerQuestion(6, await literalDesk({figures}));
    const [, base, end, change, urban, total] = rowOf(answer, "丙");
    expect([base, end]).toEqual(["2020", "2022"]);
    expect(Number(urban) + Number(total)).toBeCloseTo(Number(change), 1);
    expect(answer.lineage).toEqual([
      "21/pop_res/2020",
      "21/pop_res/2022",
      "21/pop_urb/2020",
      "21/pop_urb/2022"
    ]);
  });

  it("carries vintage and status of the figures it used, and of no others", async () => {
    const figures = [
      figureRow("21", "pop_urb", 2020, 40),
      figureRow("21", "pop_urb", 2022, 42, {status: "provisional"}),
      figureRow("21", "pop_res", 2020, 100),
      figureRow("21", "pop_res", 2022, 99),
      figureRow("22", "pop_res", 2022, 99, {vintage_id: "other"})
    ];
    const answer = await answerQuestion(6, await literalDesk({figures}));
    expect(answer.vintage).not.toContain("other");
    expect(answer.status).not.toBe("");
  });
});

describe("printAnswer(answer, language) and answerCsv(answer)", () => {
  it("print the verdict before the numbers and numbers as numbers", async () => {
    const figures = [
      figureRow("21", "pop_urb", 2020, 40),
      figureRow("21", "pop_urb", 2022, 42),
      figureRow("21", "pop_res", 2020, 100),
      figureRow("21", "pop_res", 2022, 100)
    ];
    const answer = await answerQuestion(6, await literalDesk({figures}));
    const text = printAnswer(answer, "zh");
    expect(text.indexOf(answer.verdict)).toBeLessThan(text.indexOf("丙"));
    expect(text).toContain("依据的数: 4");
    expect(answerCsv(answer)).toMatch(/丙,2020,2022,2,/);
  });
});

describe("what may be compared", () => {
  it("crosses no break of a member when a belt is summed", async () => {
    const figures = ["hsr_belt", "11"].flatMap((region) =>
      [2020, 2021, 2023].map((year) => figureRow(region, "gdp", year, 100 + year - 2020))
    );
    const region_groups = [
      {group_id: "hsr_belt", region_id: "21", group_zh: "带", group_en: "Belt", group_kind: "belt"}
    ];
    const series_breaks = [
      {indicator_id: "gdp", region_id: "21", year: 2023, kind: "economic_census"},
      {indicator_id: "gdp", region_id: "11", year: 2023, kind: "economic_census"}
    ];
    const answer = await answerQuestion(
      13,
      await literalDesk({figures, region_groups, series_breaks})
    );
    expect(rowOf(answer, "带").slice(1, 4)).toEqual(["2020", "2021", "+1.00"]);
  });

  it("shows a ratio that closes while the gap in yuan widens", async () => {
    const amount = (region: string, year: number, value: number) =>
      figureRow(region, "inc_urb", year, value, {decimals: 0});
    const figures = [
      amount("21", 2020, 12000),
      amount("21", 2021, 12960),
      amount("10", 2020, 15000),
      amount("10", 2021, 16050)
    ];
    const desk = await literalDesk({figures}, {region: "21"});
    const [row] = (await answerQuestion(10, desk)).tables[0]?.rows ?? [];
    expect(row?.[3]?.value).toBeCloseTo(0.0075, 4);
    expect(row?.[6]?.value).toBe(90);
  });
});

describe("answerPlan(desk, id)", () => {
  const plan_statements = [
    {
      statement_id: "I-09",
      sort_order: 1,
      statement_zh: "十一个产业园",
      quote_zh: "力争",
      verdict: "NOT_MEASURABLE",
      interim_verdict: "NOT_MEASURABLE",
      deadline: "2022-12-31",
      deadline_state: "passed",
      missing_series_zh: "名单",
      publisher_zh: "省厅"
    }
  ];
  it("prints a statement's words, its missing series and the passed deadline", async () => {
    const text = printAnswer(await answerPlan(await literalDesk({plan_statements}), "I-09"), "zh");
    for (const part of ["「力争」", "缺：名单（省厅）", "期限已过"]) expect(text).toContain(part);
  });
  it("refuses a statement that there is not", async () => {
    await expect(answerPlan(await literalDesk({plan_statements}), "Z-01")).rejects.toThrow(
      "unknown statement: Z-01"
    );
  });
});
