import {describe, expect, it} from "vitest";
import {answerQuestion} from "../../src/answers/answerQuestion.ts";
import {printAnswer} from "../../src/answers/printAnswer.ts";
import {figureRow} from "../fixture/literalRow.ts";
import {literalDesk} from "./literalDesk.ts";

describe("the sums of the counties beside the city", () => {
  const indicator = {unit: "万元", unit_en: "10k yuan", unit_name_en: "10,000 yuan"};
  const named = {
    indicator_id: "gdp",
    name_zh: "生产总值",
    name_en: "GDP",
    decimals: 0,
    change: "percent"
  };
  const county = (id: string, value: number) =>
    figureRow(id, "gdp", 2020, value, {decimals: 0, half_unit: 0.5});
  // The city printed 326.73亿元: half of its last digit is 50万元.
  const city = figureRow("11", "gdp", 2020, 3267300, {decimals: 0, half_unit: 50});
  const tables = {
    figures: [city, county("21", 1000000), county("22", 1000000), county("23", 1267260)],
    indicators: [{...named, ...indicator, short_zh: "生产总值", dimension: "context"}],
    region_groups: ["21", "22", "23"].map((region_id) => ({
      group_id: "all10",
      group_zh: "全部",
      group_en: "All",
      group_kind: "all",
      region_id
    }))
  };

  it("keep the digits that were printed, and no more", async () => {
    const answer = await answerQuestion(24, await literalDesk(tables));
    const row = answer.tables[0]?.rows.find((cells) => cells[0]?.text === "生产总值");
    expect(row?.slice(1, 9).map(({text}) => text)).toEqual([
      "亿元",
      "2020",
      "326.73",
      "326.7260",
      "+0.0040",
      "0.00515",
      "+0.001",
      "是"
    ]);
  });
});

describe("the urban–rural income ratio", () => {
  const ratio = (region: string, year: number, value: number) =>
    figureRow(region, "ur_ratio", year, value, {decimals: 4, half_unit: 0.0001});
  const figures = [
    ratio("10", 2020, 2.16),
    ratio("10", 2022, 2.06),
    ratio("21", 2020, 2.21),
    ratio("21", 2022, 2.07),
    ratio("22", 2020, 2.21),
    ratio("22", 2022, 2.15),
    ratio("23", 2020, 2.21),
    ratio("23", 2022, 2.1101)
  ];

  it("is said to narrow, by more or less than the province's over the same years", async () => {
    const answer = await answerQuestion(14, await literalDesk({figures}));
    const compared = answer.tables[0]?.rows.map((row) => [row[0]?.text, row[10]?.text]);
    expect(compared).toEqual([
      ["丙", "缩小更多"],
      ["丁", "缩小更少"],
      ["戊", "修约误差内"],
      [expect.any(String), "—"]
    ]);
    expect(answer.verdict).toContain("1个缩小得更多，1个更少，1个在修约误差内");
    expect(JSON.stringify(answer)).not.toMatch(/快于|慢于|更快/);
  });
});

describe("what an answer stands on", () => {
  it("names its sources, and says so when no figure was used", async () => {
    const desk = await literalDesk({figures: [figureRow("21", "pop_urb", 2020, 40)]});
    expect(printAnswer(await answerQuestion(7, desk), "zh")).toContain("依据的数: 没有用到数值");
    expect(printAnswer(await answerQuestion(7, desk), "en")).toContain("Figures used: none");
  });
});
