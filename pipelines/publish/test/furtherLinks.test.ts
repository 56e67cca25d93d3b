import {describe, expect, it} from "vitest";
import {loadSite} from "../src/facts/site.ts";
import {literalMarts} from "../src/marts/literalMarts.ts";
import {indicatorLinks, regionLinks} from "../src/parts/furtherLinks.ts";
import {literalRows} from "./fixture/literalRows.ts";
import {viewOf, words} from "./fixture/literalSite.ts";

const questions = [
  {n: 1, frequency: "year" as const, topic: "gap", method: "gap", zh: "快吗？", en: "Fast?", inputs: {level: "gdp"}}
];
const assessment_totals = [{region_id: "21"}];

describe("where pages lead on to", () => {
  it("is the loop of an assessed region, and the questions an indicator answers", async () => {
    const site = await loadSite(literalMarts({...literalRows, assessment_totals}), {
      ...words,
      questions
    });
    const view = viewOf(site, "zh");
    expect(regionLinks(view, "21") || "").toMatchObject({
      text: expect.stringContaining("../loop/21.html")
    });
    expect(indicatorLinks(view, "gdp") || "").toMatchObject({
      text: expect.stringContaining("../answer/1.html")
    });
    expect(regionLinks(view, "22")).toBe(false);
    expect(indicatorLinks(view, "inc")).toBe(false);
  });

  it("is nothing in a workspace without questions and assessment", async () => {
    const view = viewOf(await loadSite(literalMarts(literalRows), words), "en");
    expect(regionLinks(view, "21")).toBe(false);
    expect(indicatorLinks(view, "gdp")).toBe(false);
  });
});
