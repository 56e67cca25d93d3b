import {describe, expect, it} from "vitest";
import type {SeriesPoint} from "../src/segments.ts";
import {drawTrend} from "../src/trend.ts";
import {drawing, textsOf, tipsOf} from "./drawing.ts";

const points: readonly SeriesPoint[] = [
  {year: 2019, value: 53.2, tip: "2019", provisional: false},
  {year: 2020, value: 55.4, tip: "2020", provisional: false},
  {year: 2021, value: 56.5, tip: "2021", provisional: false},
  {year: 2022, value: 57.1, tip: "2022", provisional: true}
];

function lines(svg: SVGSVGElement): string[] {
  return [...svg.querySelectorAll("path[d]:not([transform])")].map(
    (path) => path.getAttribute("d") ?? ""
  );
}

describe("drawTrend(series, options)", () => {
  it("breaks the line where the series breaks, and says so", () => {
    const breaks = [{year: 2021, label: "口径变动 [b]"}];
    const whole = drawTrend([{name: "城镇化率", role: "own", points}], drawing);
    const broken = drawTrend([{name: "城镇化率", role: "own", points}], {...drawing, breaks});
    expect(lines(whole)[0]?.match(/L/g)).toHaveLength(2);
    expect(lines(broken)[0]?.match(/L/g)).toHaveLength(1);
    expect(textsOf(broken)).toContain("口径变动 [b]");
  });

  it("draws a provisional point hollow, at a dashed end", () => {
    const svg = drawTrend([{name: "城镇化率", role: "own", points}], drawing);
    expect(svg.querySelectorAll("[stroke-dasharray] path")).toHaveLength(1);
    expect(svg.querySelectorAll(`[fill^="var(--page"] circle`)).toHaveLength(1);
    expect(tipsOf(svg)).toEqual(["2019", "2020", "2021", "2022"]);
  });

  it("lets one label speak for breaks that are too close for two", () => {
    const breaks = [2020, 2021].map((year) => ({year, label: "口径变动 [b]"}));
    const svg = drawTrend([{name: "城镇化率", role: "own", points}], {
      ...drawing,
      width: 200,
      breaks
    });
    expect(textsOf(svg).filter((text) => text === "口径变动 [b]")).toHaveLength(1);
    expect(svg.querySelectorAll(`[stroke-dasharray="2,3"] line`)).toHaveLength(2);
  });

  it("names lines, not their context", () => {
    const svg = drawTrend(
      [
        {name: "其他县", role: "context", points},
        {name: "鹿邑县", role: "own", points}
      ],
      drawing
    );
    expect(textsOf(svg)).toContain("鹿邑县");
    expect(textsOf(svg)).not.toContain("其他县");
  });
});
