import {describe, expect, it} from "vitest";
import {drawDotStrip} from "../src/dotStrip.ts";
import {drawing, textsOf, tipsOf} from "./drawing.ts";

const rows = ["甲", "乙", "丙", "丁"].map((name, i) => ({
  name,
  value: i === 3 ? null : i,
  own: i === 1,
  tip: `${name} ${i}`
}));

describe("drawDotStrip(rows, options)", () => {
  it("draws zero and leaves a missing value out", () => {
    expect(tipsOf(drawDotStrip(rows, drawing)).toSorted()).toEqual(
      ["丙 2", "乙 1", "甲 0"].toSorted()
    );
  });

  it("names the own region even in a crowd", () => {
    const crowd = Array.from({length: 40}, (_, i) => ({
      name: i === 20 ? "本县" : `很长的县名${i}`,
      value: i % 7,
      own: i === 20,
      tip: ""
    }));
    expect(textsOf(drawDotStrip(crowd, drawing))).toContain("本县");
  });
});
