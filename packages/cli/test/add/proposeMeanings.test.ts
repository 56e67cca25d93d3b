import {describe, expect, it} from "vitest";
import {proposeMeanings} from "../../src/add/proposeMeanings.ts";

const known = [
  {name: "地区生产总值", id: "gdp"},
  {name: "人均地区生产总值", id: "gdp_pc"},
  {name: "第一产业增加值", id: "va1"},
  {name: "第二产业增加值", id: "va2"},
  {name: "万元", id: "万元"},
  {name: "万吨", id: "万吨"},
  {name: "商水县", id: "411623"},
  {name: "汝州市", id: "410482"}
];

describe("proposeMeanings(text, known)", () => {
  it.each([
    ["地区牛产总值", "gdp", "牛 for 生"],
    ["万兀", "万元", "兀 for 元"],
    ["商水具", "411623", "具 for 县"]
  ])("proposes what %s was read for", (text, id, evidence) => {
    expect(proposeMeanings(text, known)[0]).toMatchObject({id, evidence});
  });
  it.each(["万人", "商丘市", "汝阳县", "地区生产总值", "粮食产量"])(
    "proposes nothing for %s",
    (text) => {
      expect(proposeMeanings(text, known)).toEqual([]);
    }
  );
  it("takes no number for a slip of another", () => {
    expect(proposeMeanings("第三产业增加值", known)).toEqual([]);
  });
  it("shows every meaning a text comes close to: a person tells them apart", () => {
    const near = [...known, {name: "第二产业总加值", id: "other"}];
    const ids = proposeMeanings("第二产业僧加值", near).map(({id}) => id);
    expect(ids).toEqual(["va2", "other"]);
  });
});
