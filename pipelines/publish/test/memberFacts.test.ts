import {beforeAll, describe, expect, it} from "vitest";
import {compareMembers, type MemberFacts} from "../src/facts/memberFacts.ts";
import {loadPeerLevels} from "../src/facts/peerLevels.ts";
import {loadRegionFacts} from "../src/facts/regionFacts.ts";
import type {Site} from "../src/facts/site.ts";
import {surveyIndicators} from "../src/facts/survey.ts";
import type {Region} from "../src/marts/regions.ts";
import {renderRegionPage} from "../src/pages/regionPage.ts";
import {loadLiteralSite, marts, viewOf} from "./fixture/literalSite.ts";

let site: Site;
beforeAll(async () => {
  site = await loadLiteralSite();
});

function find(id: string): Region {
  const region = site.regions.get(id);
  if (region === undefined) throw new RangeError(`unknown region: ${id}`);
  return region;
}

async function compare(id: string): Promise<MemberFacts | null> {
  return compareMembers(site, find(id), await loadPeerLevels(marts, site, await survey()));
}

function survey() {
  return surveyIndicators(marts, site);
}

describe("compareMembers(site, region, levels)", () => {
  it("sets the regions directly below side by side, in the catalogue's order", async () => {
    expect(await compare("11")).toEqual({
      members: ["21", "22", "23"],
      levels: [{indicatorId: "urb_rate", year: 2022, values: [42, 43.2, 44.4]}]
    });
  });
  it("is null for a region that holds none, or but one", async () => {
    expect(await compare("21")).toBeNull();
    expect(await compare("10")).toBeNull();
  });
});

describe("the page of a region that holds others", () => {
  it("shows their main figures, each leading to its region and to how it came about", async () => {
    const facts = await loadRegionFacts(marts, site, find("11"));
    const page = await renderRegionPage(viewOf(site, "zh"), facts, null, await compare("11"));
    const [, within = ""] = page.content.text.split('id="within"');
    expect(within).toContain("城镇化率 <small>2022年，%</small>");
    expect(within).toContain('href="22.html"');
    expect(within).toContain('href="../how/22.html#urb_rate-2022"');
    expect(within).toContain("43.20");
  });
  it("says that it has no figures of its own rather than that nothing stands out", async () => {
    const facts = {...(await loadRegionFacts(marts, site, find("11"))), lines: [], goals: []};
    const page = (await renderRegionPage(viewOf(site, "zh"), facts)).content.text;
    expect(page).toContain("本级没有公布数。");
    expect(page).not.toContain("优势与短板");
  });
});
