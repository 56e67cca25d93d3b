import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {describe, expect, it} from "vitest";
import {loadAssessmentFacts} from "../src/facts/assessmentFacts.ts";
import {toText} from "../src/html.ts";
import {literalMarts} from "../src/marts/literalMarts.ts";
import {planAssessmentPages} from "../src/pages/assessmentPage.ts";
import {lintSentence} from "../src/sentences/lint.ts";
import {loadLiteralSite, viewOf} from "./fixture/literalSite.ts";

const site = await loadLiteralSite();

const total = (region_id: string, more: Row): Row => ({
  region_id,
  year: 2022,
  coverage: 0.9,
  ...more
});
const lacks = (region_id: string, indicator_id: string, more: Row = {}): Row => ({
  year: 2022,
  region_id,
  score_id: indicator_id,
  indicator_id,
  weight: 6,
  reason: "MISSING_INPUT",
  lacking_region_id: region_id,
  first_year: 2021,
  last_year: 2022,
  ...more
});
const score = (region_id: string, score_id: string, value: number | null): Row => ({
  region_id,
  year: 2022,
  dimension: "prosperity",
  score_id,
  indicator_id: score_id,
  label_zh: score_id,
  label_en: score_id,
  weight: 6,
  score: value,
  reason: value === null ? "MISSING_INPUT" : null
});

async function pageOf(
  tables: Readonly<Record<string, readonly Row[]>>,
  language: "zh" | "en" = "zh"
) {
  const facts = await loadAssessmentFacts(literalMarts(tables));
  const [page] = planAssessmentPages(facts);
  const body = await page?.render(viewOf(site, language, `${language}/assessment/index.html`));
  if (body === undefined) throw new Error("no assessment page");
  return {text: toText(body.content), html: body.content.text, lede: body.description};
}

describe("the assessment page where nobody can be ranked", () => {
  const tables = {
    assessment_totals: [
      total("21", {coverage: 0.23}),
      total("22", {coverage: 0.23}),
      total("23", {coverage: 0.21})
    ],
    assessment_scores: ["21", "22", "23"].flatMap((id) => [
      score(id, "urb_rate", 60),
      score(id, "gdp", null)
    ]),
    assessment_missing: [
      ...["21", "22", "23"].map((id) => lacks(id, "gdp")),
      lacks("23", "inc", {first_year: null, last_year: null, reason: "BREAK_IN_SERIES"})
    ]
  };

  it("names each missing series once, whose it is, its years and its publisher", async () => {
    const {text, html} = await pageOf(tables);
    expect(text).toMatch(/乙市年鉴\s*地区生产总值（权重6）：全部3个，2021–2022/);
    expect(text).toMatch(/戊，序列中断/);
    expect(html.match(/MISSING_INPUT/g)).toBeNull();
  });

  it("lists no scores that nobody has, so that no row is a wall of dots", async () => {
    const {html} = await pageOf(tables);
    const scores = html.slice(html.indexOf('id="scores"'), html.indexOf('id="why"'));
    expect(scores).toContain("urb_rate");
    expect(scores).not.toContain("…");
  });

  it("counts as ranked only who has a rank", async () => {
    expect((await pageOf(tables)).lede).toContain("3个县（市）都还不能排名");
  });
});

describe("the assessment page with a ranking", () => {
  const ranked = (region_id: string, rank: number, more: Row = {}): Row =>
    total(region_id, {
      total: 70 - rank,
      rank,
      rank_of: 2,
      rank_min: 1,
      rank_max: 2,
      common_rank: 3 - rank,
      common_indicators: 19,
      sets_differ: true,
      ...more
    });
  const candidate = (region_id: string, place: number, more: Row): Row => ({
    year: 2022,
    region_id,
    place,
    recommended: place === 1,
    share_top3: 0.75,
    margin: 0.3,
    near_tie: true,
    ...more
  });
  const tables = {
    assessment_totals: [
      ranked("21", 1, {flags: "PARTIAL,GAIN_FROM_MISSING"}),
      ranked("22", 2),
      total("23", {coverage: 0.4})
    ],
    assessment_missing: [lacks("21", "inc"), lacks("23", "inc")],
    assessment_candidates: [
      candidate("21", 1, {
        decision: "recommended",
        decision_reason: "工作突出",
        decided_on: "2023-05-01",
        data_vintage: "abc123"
      }),
      candidate("22", 2, {})
    ]
  };

  it("prints the rank range, the rank over the common set and which indicators differ", async () => {
    const {text} = await pageOf(tables);
    expect(text).toContain("1/2 (1–2)");
    expect(text).toContain("共同的19项指标上的位次并列印出");
    expect(text).toMatch(/缺的是：[^。]*（丙）/);
    expect(text).toContain("缺数使总分偏高");
  });

  it("draws the ranks with their intervals, and says how many overlap the first", async () => {
    const {html, text} = await pageOf(tables);
    expect(html).toMatch(/<figure class="figure" id="figure-ranks">[^]*<svg class="plot"/);
    expect(text).toContain("丙居首，与1个区间重叠");
    expect((await pageOf(tables, "en")).text).toContain("1 interval overlaps");
  });

  it("shows a near tie, and the committee's decision with the data it saw", async () => {
    const {text} = await pageOf(tables);
    expect(text).toContain("只差0.30分，难分高下");
    for (const part of ["工作突出", "2023-05-01", "abc123"]) expect(text).toContain(part);
  });

  it("keeps the text rules in both languages", async () => {
    for (const language of ["zh", "en"] as const) {
      expect(lintSentence((await pageOf(tables, language)).lede, language)).toEqual([]);
    }
  });
});
