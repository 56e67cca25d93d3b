import {describe, expect, it} from "vitest";
import {decidingSummary} from "../../src/plan/decidingSummary.ts";
import {type MissingFigure} from "../../src/plan/span.ts";
import {contextOf, inputsOf} from "./planFixture.ts";

const {words} = inputsOf(contextOf([]));

const lacks = (region: string, from: number, to = from): MissingFigure => ({
  region,
  indicator: "urb_rate",
  years: [from, to]
});

describe("decidingSummary(missing, words)", () => {
  it("counts places that lack the same years, and names one or two", () => {
    expect(decidingSummary(["a", "b", "c"].map((id) => lacks(id, 2025)), words).zh).toContain(
      "a等3个地区2025年"
    );
    expect(decidingSummary([lacks("a", 2025), lacks("b", 2025)], words).zh).toContain("a、b2025年");
  });

  it("names each series once, though several tests lack it", () => {
    const text = decidingSummary([lacks("a", 2024), lacks("a", 2024)], words).zh;
    expect(text.match(/2024年/g)).toHaveLength(1);
  });

  it("is empty when nothing is missing", () => {
    expect(decidingSummary([], words)).toEqual({zh: "", en: ""});
  });
});
