import {describe, expect, it} from "vitest";
import {splitQuery, splitTerms} from "../src/searchTerms.ts";

describe("splitTerms(text)", () => {
  it("keeps Latin words and numbers, and takes Chinese by pairs", () => {
    expect(splitTerms("城镇化率 urban 411628")).toEqual([
      ...["城镇", "镇化", "化率", "率"],
      "urban",
      "411628"
    ]);
  });
});

describe("splitQuery(text)", () => {
  it("does not take the last character for the end of a word", () => {
    expect(splitQuery("城镇化")).toEqual(["城镇", "镇化"]);
    expect(splitQuery("城")).toEqual(["城"]);
  });
  it("folds full-width letters and digits", () => {
    expect(splitQuery("ｌｕｙｉ　４１１６２８")).toEqual(["luyi", "411628"]);
  });
});
