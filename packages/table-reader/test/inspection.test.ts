import {describe, expect, it} from "vitest";
import {printInspection} from "../src/inspection.ts";
import {readTable} from "../src/readTable.ts";

async function inspect(text: string): Promise<string> {
  return printInspection(await readTable(Buffer.from(text), "table.csv"));
}

const years =
  "各县粮食产量\n单位：吨\n地区,2018年,2019年,2020年\n甲县,11,12,13\n乙县,21,2e2e,23\n丙县,31,,33\n";

describe("printInspection(reading)", () => {
  it("names the winner, the runner-up, the margin and what each rests on", async () => {
    const text = await inspect(years);
    expect(text).toMatch(/reading +regions in column 1, periods in the header/);
    expect(text).toMatch(
      /score +[\d.]+; runner-up regions in column 1, labels in the header, [\d.]+ behind/
    );
    expect(text).toContain("+3.0 column 1 is headed 地区");
    expect(text).toContain("+4.0 100 % of the heads are periods");
    expect(text).not.toMatch(/ [+-]?0\.0 /);
  });
  it("tells columns that differ in their period alone as one line, with the unit lent", async () => {
    expect(await inspect(years)).toContain(
      "column 2-4   data    2018年 → unit 吨, of the table; period 2018  …  " +
        "2020年 → unit 吨, of the table; period 2020"
    );
  });
  it("draws the first rows under numbered columns, each cell behind its mark", async () => {
    const rows = (await inspect(years)).split("\n").filter((line) => / \|/.test(line));
    expect(rows.map((row) => row.split("|").map((cell) => cell.trim()))).toEqual([
      ["row", "1", "2", "3", "4"],
      ["1", "t各县粮食产量"],
      ["2", "t单位：吨"],
      ["3", "h地区", "h2018年", "h2019年", "h2020年"],
      ["4", "r甲县", "11", "12", "13"],
      ["5", "r乙县", "21", "!2e2e", "23"],
      ["6", "r丙县", "31", "", "33"]
    ]);
  });
  it("counts what was refused and says where it begins", async () => {
    expect(await inspect(years)).toContain(
      "issues     not_a_number 1 (first: row 5, not a figure: 2e2e)"
    );
  });
});
