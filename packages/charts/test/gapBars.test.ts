import {describe, expect, it} from "vitest";
import {drawGapBars, type GapRow} from "../src/gapBars.ts";
import {drawing, textsOf, tipsOf} from "./drawing.ts";

const row = {halfWidth: 0.1, text: "", verdict: null} as const;
const rows: readonly GapRow[] = [
  {...row, name: "缺", gap: null, tip: "无"},
  {...row, name: "慢", gap: -0.4, verdict: "BELOW", tip: "慢"},
  {...row, name: "近", gap: 0.05, verdict: "INDETERMINATE_ROUNDING", tip: "近"},
  {...row, name: "快", gap: 0.7, verdict: "ABOVE", tip: "快"}
];

describe("drawGapBars(rows, options)", () => {
  it("orders the greatest lead first and regions without one last", () => {
    const svg = drawGapBars(rows, drawing);
    expect(textsOf(svg).filter((text) => "快近慢缺".includes(text) && text !== "")).toEqual([
      "快",
      "近",
      "慢",
      "缺"
    ]);
  });

  it("draws no bar without a gap, and a hollow one within rounding", () => {
    const svg = drawGapBars(rows, drawing);
    expect(tipsOf(svg).toSorted()).toEqual(["快", "慢", "近"].toSorted());
    expect(svg.querySelectorAll("[stroke-dasharray] rect")).toHaveLength(1);
  });
});
