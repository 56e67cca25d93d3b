import {expect, it} from "vitest";
import {toText} from "../src/html.ts";
import {embedCode} from "../src/parts/embedCode.ts";
import {loadLiteralSite, viewOf} from "./fixture/literalSite.ts";

it("gives the code of a frame as text, with the site's address where it is known", async () => {
  const site = await loadLiteralSite();
  const indicator = site.indicators.get("urb_rate");
  if (indicator === undefined) throw new RangeError("unknown indicator: urb_rate");
  const codeOf = (baseUrl: string | null) =>
    embedCode(viewOf({...site, baseUrl}, "zh"), indicator);
  expect(codeOf(null).text).not.toContain("<iframe");
  expect(toText(codeOf(null))).toContain('<iframe src="https://…/zh/embed/urb_rate.html"');
  expect(toText(codeOf("https://stats.example/zk/"))).toContain(
    'src="https://stats.example/zk/zh/embed/urb_rate.html" title="城镇化率"'
  );
});
