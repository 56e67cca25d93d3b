import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {describe, expect, it} from "vitest";
import {compareStatements} from "../src/facts/changesSince.ts";
import {loadPlanSections} from "../src/facts/planFacts.ts";
import {toText} from "../src/html.ts";
import {literalMarts} from "../src/marts/literalMarts.ts";
import {planPlanIndexPage} from "../src/pages/planIndexPage.ts";
import {loadLiteralSite, viewOf} from "./fixture/literalSite.ts";

const site = await loadLiteralSite();

const statement = (statement_id: string, verdict: string, more: Row = {}): Row => ({
  statement_id,
  sort_order: Number(statement_id.slice(2)),
  section: "goals",
  section_zh: "目标",
  section_en: "Goals",
  statement_zh: statement_id,
  statement_en: statement_id,
  published: "yes",
  verdict,
  interim_verdict: verdict,
  reason: "NOT_PUBLISHED",
  ...more
});
const open = statement("G-2", "NOT_MEASURABLE", {
  missing_series_zh: "分县湿地面积",
  publisher_zh: "市林业局"
});
const waiting = statement("G-3", "UNKNOWN", {what_would_decide_zh: "丙等3个地区2025年城镇化率（见年鉴）"});

async function textOf(now: readonly Row[], before: readonly Row[] | null): Promise<string> {
  const marts = (rows: readonly Row[]) => literalMarts({plan_statements: rows});
  const flips = before && (await compareStatements(marts(before), marts(now)));
  const page = planPlanIndexPage(await loadPlanSections(marts(now)), flips);
  return toText((await page.render(viewOf(site, "zh", "zh/plan/index.html"))).content);
}

describe("the plan's page", () => {
  it("names what each open statement lacks and who publishes it, never a code for dozens", async () => {
    const text = await textOf([statement("G-1", "PASS"), open, waiting], null);
    expect(text).toContain("分县湿地面积（市林业局）");
    expect(text).toContain("丙等3个地区2025年城镇化率（见年鉴）");
    expect(text).not.toContain("未公布");
  });

  it("says which verdicts have changed since the release before, or that none has", async () => {
    const before = [statement("G-1", "UNKNOWN"), open];
    const changed = await textOf([statement("G-1", "PASS"), open], before);
    expect(changed).toContain("与上一次发布相比，1条的判断改变");
    expect(await textOf(before, before)).toContain("没有条目的判断改变");
    expect(await textOf(before, null)).not.toContain("上一次发布");
  });
});
