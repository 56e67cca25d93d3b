import {beforeAll, describe, expect, it} from "vitest";
import type {Site} from "../src/facts/site.ts";
import {html, raw} from "../src/html.ts";
import {type FigureBox, foldTable, writeFigure} from "../src/parts/figureBox.ts";
import {loadLiteralSite, viewOf} from "./fixture/literalSite.ts";

let site: Site;
beforeAll(async () => {
  site = await loadLiteralSite();
});

const drawing = `<svg class="plot" width="9" role="img" aria-label="a > b"><g aria-label="x"></g></svg>`;

function write(more: Partial<FigureBox> = {}): string {
  const view = viewOf(site, "zh");
  return writeFigure(view, {
    id: "trend-x",
    title: "丙最高",
    subtitle: "城镇化率",
    chart: raw(drawing),
    text: "丙 42%；丁 40%",
    legend: ["点"],
    note: "",
    source: html`来源：年鉴`,
    table: foldTable(view, html`<table></table>`),
    files: [{name: "CSV", href: "x.csv"}],
    ...more
  }).text;
}

describe("writeFigure(view, figure)", () => {
  it("names the drawing by its title and by what it shows", () => {
    const text = write();
    expect(text).toContain(`role="img" aria-labelledby="trend-x-title trend-x-text"><g aria-label`);
    expect(text).toContain(`id="trend-x-title">丙最高<`);
    expect(text).toContain(`id="trend-x-text">丙 42%；丁 40%<`);
  });
  it("offers the table, the file and a link to itself, in this order", () => {
    expect([...write().matchAll(/>(表格|CSV|链接)</g)].map(([, name]) => name)).toEqual([
      "表格",
      "CSV",
      "链接"
    ]);
  });
  it("names both drawings of a figure drawn for two widths", () => {
    const both = write({chart: raw(drawing + drawing)});
    expect(both.match(/aria-labelledby="trend-x-title/g)).toHaveLength(2);
  });
  it("refuses a figure without a drawing", () => {
    expect(() => write({chart: html`<p>无图</p>`})).toThrow(
      "invalid figure: trend-x has no drawing"
    );
  });
});
