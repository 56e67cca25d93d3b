import {describe, expect, it} from "vitest";
import {html, raw} from "../src/html.ts";
import {type PageContent, type Stamping, stampPage} from "../src/release/stamp.ts";

const frame = {
  path: "zh/region/frame.html",
  text: `<html lang="zh-CN"><head><title>xianzhi:title</title>
<link rel="stylesheet" href="../../style.css"><meta name="description" content="xianzhi:description">
</head><body><a href="xianzhi:other">English</a><ul>
<li data-page="region/index.html"><a href="./index.html">县区</a></li>
<li data-page="plan/index.html"><a href="../plan/index.html">规划</a></li>
</ul><main><!--xianzhi:content--></main><!--xianzhi:footer--></body></html>`
};
const page: PageContent = {
  path: "zh/indicator/gdp.html",
  otherPath: "en/indicator/gdp.html",
  title: "地区生产总值 <GDP>",
  description: '"quoted"',
  content: html`<p>$&</p>`
};
const shared: Stamping = {
  siteName: "县志",
  footer: html`<p>数据截至2023年</p>`,
  hasPage: (path) => path === "zh/region/index.html"
};

describe("stampPage(frame, page, shared)", () => {
  const stamped = stampPage(frame, page, shared);

  it("sets the content as it is, dollar signs included", () => {
    expect(stamped).toContain("<main><p>$&</p></main>");
  });
  it("escapes title and description", () => {
    expect(stamped).toContain("<title>地区生产总值 &lt;GDP&gt;</title>");
    expect(stamped).toContain('content="&quot;quoted&quot;"');
  });
  it("makes links to the frame's own folder the page's own", () => {
    expect(stamped).toContain('href="../region/index.html">县区');
    expect(stamped).toContain('href="../../style.css"');
  });
  it("leads to the same page in the other language", () => {
    expect(stamped).toContain('href="../../en/indicator/gdp.html">English');
  });
  it("drops navigation to pages the release does not have", () => {
    expect(stamped).not.toContain("规划");
  });
  it("marks the section a page lies in", () => {
    const inside = stampPage(frame, {...page, path: "zh/region/411681.html"}, shared);
    expect(inside).toContain('<a aria-current="true" href="./index.html">');
    const itself = stampPage(frame, {...page, path: "zh/region/index.html"}, shared);
    expect(itself).toContain('<a aria-current="page" href="./index.html">');
  });
  it("throws when the frame lost its marker", () => {
    const broken = {...frame, text: frame.text.replace("<!--xianzhi:content-->", "")};
    expect(() => stampPage(broken, page, shared)).toThrow(
      "missing marker: <!--xianzhi:content--> (zh/region/frame.html)"
    );
  });
  it("refuses inline scripts, styles and handlers", () => {
    for (const text of ["<script>x</script>", '<p style="x">', '<p onclick="x">']) {
      const bad = {...page, content: raw(text)};
      expect(() => stampPage(frame, bad, shared)).toThrow("invalid inline code");
    }
  });
});
