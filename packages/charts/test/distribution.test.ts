import {describe, expect, it} from "vitest";
import {countBins} from "../src/distribution.ts";
import {markDistribution} from "../src/distributionMark.ts";
import {niceScale} from "../src/niceScale.ts";

describe("countBins(values, scale, count)", () => {
  it("counts every value once, the greatest in the last bin", () => {
    const values = [0, 1, 2, 5, 9, 10];
    const bins = countBins(values, niceScale(values, {range: [0, 1]}), 5);
    expect(bins.reduce((sum, {count}) => sum + count, 0)).toBe(values.length);
    expect(bins.at(-1)).toEqual({from: 8, to: 10, count: 2});
  });
});

describe("markDistribution(drawing, values, own, options)", () => {
  const values = [0, 10, 20, 30, 100];
  const own = {name: "甲<", value: 50, tip: "甲 & 50"};
  it("puts the marker where its value lies, above the columns", () => {
    const marked = markDistribution("<svg></svg>", values, own, {width: 236});
    expect(marked).toContain('<path d="M118,98V42"'); // half of 18 to 218
  });
  it("writes names as text, never as elements", () => {
    const marked = markDistribution("<svg></svg>", values, own, {});
    expect(marked).toContain("甲&lt;</text>");
    expect(marked).toContain("<title>甲 &amp; 50</title>");
  });
  it("throws for what is no drawing", () => {
    expect(() => markDistribution("", values, own, {})).toThrow("invalid drawing");
  });
});
