import {describe, expect, it} from "vitest";
import {drawBump} from "../src/bump.ts";
import {drawing, textsOf} from "./drawing.ts";

describe("drawBump(series, options)", () => {
  it("joins the names of regions that share a rank", () => {
    const ranks = [2023, 2024].map((year) => ({year, rank: 1, tip: ""}));
    const svg = drawBump(
      [
        {name: "甲县", own: true, ranks},
        {name: "乙县", own: false, ranks}
      ],
      drawing
    );
    expect(textsOf(svg)).toContain("1 甲县 · 乙县");
  });

  it("breaks a line where a region was not ranked", () => {
    const ranks = [1, null, 2].map((rank, i) => ({year: 2022 + i, rank, tip: ""}));
    const svg = drawBump([{name: "甲县", own: true, ranks}], drawing);
    const path = svg.querySelector("path[d]")?.getAttribute("d") ?? "";
    expect(path.match(/M/g)).toHaveLength(2);
  });
});
