import {describe, expect, it} from "vitest";
import {html} from "../src/html.ts";
import {writeTable} from "../src/parts/table.ts";

const table = {
  caption: "各县与目标",
  columns: [{head: "地区"}, {head: html`收入<br><small>元</small>`, number: true}],
  rows: [{cells: ["甲县", "100"]}]
};

describe("writeTable(table)", () => {
  it("says a cell's head again where the rows of a phone become cards", () => {
    const {text} = writeTable({...table, onPhone: "stack"});
    expect(text).toContain(`<table class="stack" role="table">`);
    expect(text).toContain(`<th scope="row" role="rowheader">甲县</th>`);
    expect(text).toContain(`<td role="cell" data-head="收入元" class="number">100</td>`);
  });

  it("marks the columns that a phone does without", () => {
    const columns = [{head: "地区"}, {head: "代码", number: true, minor: true}];
    const {text} = writeTable({...table, columns, onPhone: "fit"});
    expect(text).toContain(`<th scope="col" class="number minor">代码</th>`);
    expect(text).toContain(`<td class="number minor">100</td>`);
  });

  it("is a plain table where it is laid out as one", () => {
    const {text} = writeTable(table);
    expect(text).toContain(`<td class="number">100</td>`);
    expect(text).not.toContain(`role="cell"`);
  });
});
