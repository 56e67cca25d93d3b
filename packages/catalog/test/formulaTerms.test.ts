import {describe, expect, it} from "vitest";
import {readTerms} from "../src/formulaTerms.ts";

describe("readTerms(side)", () => {
  it("reads a sum and a difference", () => {
    expect(readTerms("gdp - va1 + va2")).toEqual([
      {indicator: "gdp", sign: 1, average: false},
      {indicator: "va1", sign: -1, average: false},
      {indicator: "va2", sign: 1, average: false}
    ]);
  });
  it("reads the mean of two year-ends", () => {
    expect(readTerms("average(pop_res)")).toEqual([
      {indicator: "pop_res", sign: 1, average: true}
    ]);
  });
  it("has no terms in an empty text", () => expect(readTerms("")).toEqual([]));
  it.each(["va2*va3", "+va2", "median(pop_res)", "average(pop_res", "100"])(
    "refuses %j",
    (side) => expect(readTerms(side)).toBeUndefined()
  );
});
