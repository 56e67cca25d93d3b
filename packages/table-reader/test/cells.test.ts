import {describe, expect, it} from "vitest";
import {findKind, kinds, readCell, readPlain} from "../src/cells.ts";

describe("readCell(text, mark)", () => {
  it.each([
    ["1,234,567", ".", 1234567, 0, ""],
    ["1 234", ".", 1234, 0, ""],
    ["１２３４.５", ".", 1234.5, 1, ""],
    ["1.234,50", ",", 1234.5, 2, ""],
    ["-0.3%", ".", -0.3, 1, ""],
    [".5", ".", 0.5, 1, ""],
    ["4700p", ".", 4700, 0, "p"],
    ["14 bep", ".", 14, 0, "bep"],
    ["234.5*", ".", 234.5, 1, "*"],
    ["45①", ".", 45, 0, "①"],
    ["−4.3", ".", -4.3, 1, ""],
    ["1.234.567,5", ".", 1234567.5, 1, ""],
    ["1,234,567.5", ",", 1234567.5, 1, ""],
    ["1.5e+06", ".", 1500000, 0, ""],
    ["1.5E6", ".", 1500000, 0, ""]
  ] as const)("reads %s as a number", (text, mark, value, decimals, flag) => {
    expect(readCell(text, mark)).toMatchObject({kind: "value", value, decimals, flag});
  });
  it.each([
    ["", "blank_unspecified"],
    ["　", "blank_unspecified"],
    ["…", "below_unit"],
    ["—", "blank_unspecified"],
    [":", "not_collected"],
    [": c", "not_collected"],
    ["(NA)", "not_collected"],
    ["(D)", "suppressed"],
    [".", "suppressed"],
    ["X", "not_comparable"]
  ])("keeps the meaning of the missing mark %j", (text, reason) => {
    expect(readCell(text, ".")).toMatchObject({kind: "missing", reason});
  });
  it.each([
    ["e", "not_a_number"],
    ["12 3", "several_numbers"],
    ["5,482,381 7,607,113", "several_numbers"],
    ["9.5∶41.3∶49.1", "not_a_number"],
    ["0,123", "ambiguous_number"],
    ["(350)", "ambiguous_number"],
    ["2e2", "not_a_number"],
    ["2,5", "ambiguous_number"]
  ])("refuses %s", (text, code) => {
    expect(readCell(text, ".")).toEqual({kind: "refused", code});
  });
  it("keeps the printed text only where value and decimals print another", () => {
    expect(readCell("52373312.0", ".")).toMatchObject({text: null, decimals: 1});
    expect(readCell("1,234", ".")).toMatchObject({text: "1,234"});
  });
});

describe("readPlain(text, into)", () => {
  it("reads what prints back the same, and nothing else", () => {
    const into = {value: 0, decimals: 0};
    expect(readPlain("2.4837435218", into)).toBe(true);
    expect(into.value.toFixed(into.decimals)).toBe("2.4837435218");
    for (const text of ["", "-", "007", "1.", ".5", "1e5", "1,2", "-0"])
      expect(readPlain(text, into)).toBe(false);
  });
});

describe("findKind(text)", () => {
  it.each([
    ["2019", kinds.period],
    ["2020年", kinds.period],
    ["31.12.2018", kinds.period],
    ["2160", kinds.number],
    ["１０", kinds.number],
    ["…", kinds.missing],
    ["甲县", kinds.text],
    ["", kinds.empty],
    [" ", kinds.empty]
  ])("%j", (text, kind) => {
    expect(findKind(text)).toBe(kind);
  });
});
