import {beforeAll, describe, expect, it} from "vitest";
import {planDocuments} from "../../src/documents/planDocuments.ts";
import {loadSite, type Site} from "../../src/facts/site.ts";
import {renderRegionPage} from "../../src/pages/regionPage.ts";
import {loadRegionFacts} from "../../src/facts/regionFacts.ts";
import {words, viewOf} from "../fixture/literalSite.ts";
import {marts} from "./documentCase.ts";

const asked = [{region: "21", format: "xlsx"}] as const;
let site: Site;

beforeAll(async () => {
  site = await loadSite(marts, {...words, settings: {...words.settings, documents: [...asked]}});
});

describe("planDocuments(marts, site, asked, code)", () => {
  it("plans each document in every language, under keys that stay", async () => {
    const plans = await planDocuments(marts, site, asked, "code");
    expect(plans.map(({path}) => path)).toEqual(["zh/document/21.xlsx", "en/document/21.xlsx"]);
    const again = await planDocuments(marts, site, asked, "code");
    expect(again.map(({key}) => key)).toEqual(plans.map(({key}) => key));
    const other = await planDocuments(marts, site, asked, "other code");
    expect(other[0]?.key).not.toBe(plans[0]?.key);
  });
  it("makes them when the release asks", async () => {
    const [plan] = await planDocuments(marts, site, asked, "code");
    const content = await plan?.make();
    const bytes = content instanceof Uint8Array ? content : new Uint8Array();
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe("PK");
  });
  it("throws for a region nobody knows", async () => {
    const unknown = [{region: "99", format: "pdf"}] as const;
    await expect(planDocuments(marts, site, unknown, "code")).rejects.toThrow("unknown region: 99");
  });
  it("leads there from the region's page, and from no other", async () => {
    const pageOf = async (id: string) => {
      const region = site.regions.get(id);
      if (region === undefined) throw new RangeError(`unknown region: ${id}`);
      const facts = await loadRegionFacts(marts, site, region);
      return (await renderRegionPage(viewOf(site, "zh"), facts)).content.text;
    };
    expect(await pageOf("21")).toContain('href="../document/21.xlsx"');
    expect(await pageOf("22")).not.toContain("document/");
  });
});
