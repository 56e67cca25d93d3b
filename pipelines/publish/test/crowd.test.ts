import {beforeAll, describe, expect, it} from "vitest";
import {loadIndicatorFacts} from "../src/facts/indicatorFacts.ts";
import {loadRegionFacts} from "../src/facts/regionFacts.ts";
import {placeAmongPeers} from "../src/facts/peerFacts.ts";
import {loadPeerLevels} from "../src/facts/peerLevels.ts";
import type {Site} from "../src/facts/site.ts";
import {surveyIndicators} from "../src/facts/survey.ts";
import {raw, toText} from "../src/html.ts";
import {renderIndicatorPage} from "../src/pages/indicatorPage.ts";
import {renderRegionList} from "../src/pages/listPages.ts";
import {renderRegionPage} from "../src/pages/regionPage.ts";
import {paths} from "../src/paths.ts";
import {makeView, type View} from "../src/view.ts";
import {countyCount, loadProvince, provinceMarts} from "./fixture/literalProvince.ts";
import {loadLiteralSite, marts} from "./fixture/literalSite.ts";

let site: Site;
beforeAll(async () => {
  site = await loadProvince();
});

function viewAt(path: string): View {
  return makeView(site, "zh", path);
}

async function renderRegion(id: string): Promise<string> {
  const region = site.regions.get(id);
  if (region === undefined) throw new RangeError(`unknown region: ${id}`);
  const facts = await loadRegionFacts(provinceMarts, site, region);
  const levels = await loadPeerLevels(
    provinceMarts,
    site,
    await surveyIndicators(provinceMarts, site)
  );
  const peers = placeAmongPeers(site, region, levels);
  return (await renderRegionPage(viewAt(paths.region("zh", id)), facts, peers)).content.text;
}

describe("pages of seventy counties", () => {
  it("list the newest year of an indicator, and draw its distribution once", async () => {
    const indicator = site.indicators.get("urb_rate");
    if (indicator === undefined) throw new RangeError("unknown indicator: urb_rate");
    const facts = await loadIndicatorFacts(provinceMarts, site, indicator);
    const page = (await renderIndicatorPage(viewAt(paths.indicator("zh", "urb_rate")), facts))
      .content.text;
    expect(page).toContain("2022年的数；其他年份见");
    expect([...page.matchAll(/#urb_rate-2022"/g)].length).toBeGreaterThanOrEqual(countyCount);
    expect(page).not.toContain("#urb_rate-2021");
    expect(page).toContain("柱高为");
    expect(toText(raw(page))).toContain("中位数35.50"); // type 7, of 1 to 70
  });
  it("fold the list of all regions by what they belong to", () => {
    const list = renderRegionList(viewAt(paths.regions("zh"))).content.text;
    expect(toText(raw(list))).toContain("己：35个");
    expect([...list.matchAll(/<a href="1\d{3}\.html"/g)]).toHaveLength(countyCount);
  });
  it("place a county among those of its city, where these are enough, by quantiles", async () => {
    const page = await renderRegion("1070");
    expect(toText(raw(page))).toMatch(/与乙的35个\S+相比/);
    expect(toText(raw(page))).toContain("高于其余34个中的34个，处于最高的五分之一");
    expect(page).toContain("<title>70号 70.00%</title>");
  });
  it("name the counties most alike, by what, and how it was reckoned", async () => {
    const page = toText(raw(await renderRegion("1004")));
    expect(page).toContain("最相似的");
    expect(page).toContain("35个资料齐全的地区中最近的5个");
    expect(page).not.toContain("资料齐全的同类地区不足");
  });
  it("say what is lacking where no likeness can be found", async () => {
    const page = toText(raw(await renderRegion("1001")));
    expect(page).toContain("暂无法判断：缺地区生产总值。");
  });
  it("leave out the places of a province’s eight counties", async () => {
    const small = await loadLiteralSite();
    const county = small.regions.get("21");
    const levels = await loadPeerLevels(marts, small, await surveyIndicators(marts, small));
    expect(county && placeAmongPeers(small, county, levels)).toBeNull();
  });
  it("lead from province to city to county and back", async () => {
    const city = await renderRegion("11");
    expect(city).toContain('id="within"');
    expect(city).toContain('<a href="1002.html">2号</a>');
    const county = await renderRegion("1002");
    const [crumbs = ""] = /<nav class="crumbs".*?<\/nav>/.exec(county) ?? [];
    expect(toText(raw(crumbs))).toBe("总览 › 县区 › 甲 › 乙");
    expect(county).not.toContain('id="within"');
  });
});
