import {describe, expect, it} from "vitest";
import {html, join, raw, toText} from "../src/html.ts";

describe("html`…`", () => {
  it("escapes texts in elements and in quoted attributes", () => {
    const name = `<b>"O'Neil" & 子`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;b&gt;&quot;O&#39;Neil&quot; &amp; 子">&lt;b&gt;&quot;O&#39;Neil&quot; &amp; 子</p>'
    );
  });
  it("keeps HTML and sets lists one after the other", () => {
    expect(html`<ul>${["a", "<"].map((item) => html`<li>${item}</li>`)}</ul>`.text).toBe(
      "<ul><li>a</li><li>&lt;</li></ul>"
    );
  });
  it("shows nothing for null, undefined and false, and 0 for 0", () => {
    expect(html`[${null}${undefined}${false}${0}]`.text).toBe("[0]");
  });
  it("never escapes what raw() marks", () => {
    expect(html`${raw("<svg></svg>")}`.text).toBe("<svg></svg>");
  });
});

describe("join(contents, separator)", () => {
  it("leaves out what shows nothing", () => {
    expect(join(["a", null, "", "b"], "、").text).toBe("a、b");
  });
});

describe("toText(content)", () => {
  it("returns what a reader sees", () => {
    expect(toText(html`<a href="x">${"1 < 2"}</a> &amp; more`)).toBe("1 < 2 & more");
  });
});
