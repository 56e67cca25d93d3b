import {describe, expect, it} from "vitest";
import {planSitemap} from "../src/release/planSitemap.ts";

const files = ["zh/region/21.html", "index.html", "en/embed/gdp.html", "zh/data/gdp.csv"].map(
  (path) => ({path})
);

describe("planSitemap({baseUrl}, files)", () => {
  it("lists the whole addresses of pages, no embedded figure and no file", async () => {
    const [list] = planSitemap({baseUrl: "https://tj.example.cn/xz"}, files);
    expect(list?.path).toBe("sitemap.txt");
    expect(await list?.make()).toBe("https://tj.example.cn/xz/zh/region/21.html\n");
  });

  it("makes none for a site that may stand anywhere", () => {
    expect(planSitemap({baseUrl: null}, files)).toEqual([]);
  });
});
