import {describe, expect, it} from "vitest";
import {checkSource} from "../src/checkSource.ts";
import {loadCatalog} from "../src/loadCatalog.ts";
import {readSourceDescription} from "../src/sourceDescription.ts";
import {writeTinyCatalog} from "./tinyCatalog.ts";

const communique = {
  id: "communique-2011",
  title: "2011年统计公报",
  title_en: "Communiqué 2011",
  publisher: "统计局",
  publisher_en: "Bureau",
  kind: "communique",
  medium: "transcription",
  url: null,
  locator: "p. 3",
  accessed: null,
  edition_year: null,
  released: "2012-04-06",
  vintage: "first",
  status: "forecast",
  scope: null,
  terms: "facts",
  licence: "none",
  caveats: [],
  files: [{path: "table.csv", sha256: "0".repeat(64)}]
};

describe("readSourceDescription(value, path)", () => {
  it("returns what the file says", () => {
    expect(readSourceDescription(communique, "source.yaml").released).toBe("2012-04-06");
  });
  it.each([
    [{...communique, released: "April 2012"}, "invalid field: released (source.yaml"],
    [{...communique, relased: null}, "unknown field: relased (source.yaml"],
    [{...communique, files: []}, "invalid field: files (source.yaml"],
    [{...communique, files: [{path: "t.csv", sha256: "abc"}]}, "invalid field: files.0.sha256"],
    ["text", "invalid field"]
  ])("refuses %#", (value, message) => {
    expect(() => readSourceDescription(value, "source.yaml")).toThrow(message);
  });
});

describe("checkSource(source, catalog, path)", () => {
  it("accepts only kinds, statuses and vintages of the closed lists", async () => {
    const catalog = await loadCatalog(await writeTinyCatalog());
    const source = readSourceDescription(communique, "source.yaml");
    expect(() => checkSource(source, catalog, "source.yaml")).not.toThrow();
    expect(() => checkSource({...source, kind: "blog"}, catalog, "source.yaml")).toThrow(
      "unknown kind: blog (source.yaml, column kind)"
    );
  });
});
