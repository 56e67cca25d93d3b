import {describe, expect, it} from "vitest";
import {drawRankIntervals} from "../src/rankIntervals.ts";
import {drawing, textsOf} from "./drawing.ts";

describe("drawRankIntervals(rows, options)", () => {
  it("lists regions by rank, whatever order they come in", () => {
    const rows = [3, 1, 2].map((rank) => ({
      name: `第${rank}`,
      rank,
      best: rank,
      worst: rank,
      text: "",
      tip: ""
    }));
    const names = textsOf(drawRankIntervals(rows, drawing)).filter((text) => text.startsWith("第"));
    expect(names).toEqual(["第1", "第2", "第3"]);
  });
});
