import {describe, expect, it} from "vitest";
import {fixedPages} from "../../src/search/fixedPages.ts";
import {searchEntries} from "../../src/search/searchEntries.ts";
import {loadLiteralSite} from "../fixture/literalSite.ts";

describe("searchEntries(site, language, pinyin)", () => {
  it("finds a region by name, pinyin, initials and code", async () => {
    const site = await loadLiteralSite();
    const pinyin = {full: () => "bing xian", initials: () => "bx"};
    const entry = searchEntries(site, "zh", pinyin, fixedPages("zh")).find(({title}) => title === "丙县");
    expect(entry).toMatchObject({url: "region/21.html", kind: "乙"});
    expect(entry?.keywords.split(" ")).toEqual(
      expect.arrayContaining(["Bing", "bingxian", "bx", "21"])
    );
  });
  it("says each word once, and none of the title's again", async () => {
    const pinyin = {full: () => "bing xian", initials: () => "bx"};
    const entries = searchEntries(await loadLiteralSite(), "en", pinyin, fixedPages("en"));
    for (const {title, keywords} of entries) {
      const words = `${title} ${keywords}`.toLowerCase().split(" ");
      expect(words).toEqual([...new Set(words)]);
    }
  });
});
