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
});
