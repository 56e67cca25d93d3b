import {describe, expect, it} from "vitest";
import {writePlainWorkbook} from "../../src/downloads/plainWorkbook.ts";
import {readWorkbook} from "../fixture/readWorkbook.ts";

const sheets = [
  {name: "figures", rows: [["name", "value", "final"], ["=1+1 & <b>", 0.1, true], [null, -3, ""]]},
  {name: "columns", rows: [Array.from({length: 28}, (_, i) => i)]}
];

describe("writePlainWorkbook(sheets)", () => {
  it("keeps numbers as numbers and never makes a formula of a text", async () => {
    const sheet = (await readWorkbook(await writePlainWorkbook(sheets))).getWorksheet("figures");
    expect(sheet?.getRow(2).values).toEqual([undefined, "=1+1 & <b>", 0.1, true]);
    expect(sheet?.getCell("A2").formula).toBeUndefined();
  });
  it("leaves what is missing empty, never 0", async () => {
    const sheet = (await readWorkbook(await writePlainWorkbook(sheets))).getWorksheet("figures");
    expect(sheet?.getRow(3).values).toEqual([undefined, undefined, -3]);
  });
  it("names columns past the 26th by two letters", async () => {
    const sheet = (await readWorkbook(await writePlainWorkbook(sheets))).getWorksheet("columns");
    expect(sheet?.getCell("AB1").value).toBe(27);
  });
  it("writes equal bytes for equal sheets", async () => {
    const [one, other] = [await writePlainWorkbook(sheets), await writePlainWorkbook(sheets)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
