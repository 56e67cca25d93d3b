import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {describe, expect, it} from "vitest";
import {planLoopFiles} from "../../src/downloads/loopFiles.ts";
import {loadLoopFacts} from "../../src/facts/loopFacts.ts";
import {toText} from "../../src/html.ts";
import {literalMarts} from "../../src/marts/literalMarts.ts";
import {planLoopPages} from "../../src/pages/loopPages.ts";
import {lintSentence} from "../../src/sentences/lint.ts";
import {loadLiteralSite, viewOf} from "../fixture/literalSite.ts";

const finding = (period: string, state: string, retest_period: string | null): Row => ({
  finding_id: `behind-21-${period}`,
  label_zh: "增幅低于全省",
  label_en: "Rose by less than the province’s",
  region_id: "21",
  indicator_id: "urb_rate",
  period,
  gap: 0.2,
  owner_zh: "发改委",
  owner_en: "commission",
  due: `${Number(period) + 1}-12-31`,
  state,
  action: null,
  retest_period,
  retest_gap: null,
  gap_unit: "points",
  history: `${period}:0.2${retest_period === null ? "" : `,${retest_period}:`}`,
  figure_key: `21/urb_rate/${period}`
});

const facts = await loadLoopFacts(
  literalMarts({
    loop_findings: [finding("2021", "closed", "2022"), finding("2022", "gap_identified", null)],
    assessment_totals: [{region_id: "21"}, {region_id: "22"}],
    projects: []
  }),
  null
);
const site = await loadLiteralSite();

describe("the evaluation loop's pages", () => {
  it("list open findings first, with owner, due day and retest", async () => {
    const [list] = planLoopPages(facts);
    const body = await list?.render(viewOf(site, "zh", "zh/loop/index.html"));
    const text = body ? toText(body.content) : "";
    expect(text.indexOf("找出差距")).toBeLessThan(text.indexOf("已关闭"));
    for (const part of ["发改委", "2023-12-31", "2022年无差距", "等待下一年的数"]) {
      expect(text).toContain(part);
    }
  });

  it("give every assessed county its own page, also without a finding or a project", async () => {
    const pages = planLoopPages(facts);
    expect(pages.map((page) => page.pathOf("en"))).toEqual([
      "en/loop/index.html",
      "en/loop/21.html",
      "en/loop/22.html"
    ]);
    for (const page of pages) {
      const {description} = await page.render(viewOf(site, "en", page.pathOf("en")));
      expect(lintSentence(description, "en")).toEqual([]);
    }
  });

  it("mark the due day of open findings for the reader's clock, and of no closed one", async () => {
    const [list] = planLoopPages(facts);
    const body = await list?.render(viewOf(site, "zh", "zh/loop/index.html"));
    expect(body?.content.text).toContain('data-due="2023-12-31"');
    expect(body?.content.text).not.toContain('data-due="2022-12-31"');
  });

  it("say what a release closed, reopened or withdrew since the one before", async () => {
    const martsOf = (...rows: readonly Row[]) =>
      literalMarts({loop_findings: rows, assessment_totals: [{region_id: "21"}], projects: []});
    const before = martsOf(
      finding("2021", "gap_identified", null),
      finding("2022", "closed", "2023"),
      finding("2019", "gap_identified", null)
    );
    const now = martsOf(
      finding("2021", "closed", "2022"),
      finding("2022", "reopened", "2024"),
      finding("2023", "gap_identified", null)
    );
    const compared = await loadLoopFacts(now, before);
    expect(Object.fromEntries(compared.findings.map((one) => [one.period, one.since]))).toEqual({
      2021: "closed",
      2022: "reopened",
      2023: "opened"
    });
    expect(compared.withdrawn.map(({period}) => period)).toEqual(["2019"]);
    const body = await planLoopPages(compared)[0]?.render(viewOf(site, "zh", "zh/loop/index.html"));
    expect(body && toText(body.content)).toContain(
      "新开1项，关闭1项，重开1项，因来源修订不再成立1项"
    );
  });

  it("write each county's findings as CSV", async () => {
    const [own, other] = planLoopFiles(facts);
    expect(own?.path).toBe("data/loop/21.csv");
    expect(await own?.make()).toContain("behind-21-2022,21,urb_rate,2022,增幅低于全省");
    expect(
      String(await other?.make())
        .trim()
        .split("\n")
    ).toHaveLength(1);
  });
});
