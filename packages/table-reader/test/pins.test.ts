import {describe, expect, it} from "vitest";
import {pinLayouts} from "../src/pins.ts";
import {readTable} from "../src/readTable.ts";
import {listPrinted} from "./support/compare.ts";

const first = "2020年各县经济\n地区,产值(万元),人口(万人)\n甲县,100.5,50.1\n乙县,90.5,40.1\n";

async function read(text: string, fileName = "later.csv", pins = {}) {
  return readTable(Buffer.from(text), fileName, {pins});
}

async function pin() {
  const {decoding, layouts} = await read(first, "first.csv");
  return pinLayouts(decoding, layouts);
}

describe("readTable with a pinned layout", () => {
  it("reads a later file of the same series, whose year is its own", async () => {
    const later = await read(first.replace("2020年", "2021年"), "later.csv", await pin());
    expect(listPrinted(later).get("3:2")).toMatchObject({
      label: "产值",
      unit: "万元",
      period: "2021"
    });
  });
  it("refuses a file in which a column has moved, with the difference", async () => {
    const moved = first.replace("产值(万元),人口(万人)", "人口(万人),产值(万元)");
    await expect(read(moved, "later.csv", await pin())).rejects.toThrow(
      "layout differs from the pinned one: column 2 is headed 人口(万人), pinned column 2 产值(万元) (later.csv)"
    );
  });
  it("refuses a file with a column more", async () => {
    const more = "地区,产值(万元),人口(万人),面积(亩)\n甲县,100.5,50.1,3\n乙县,90.5,40.1,4\n";
    await expect(read(more, "later.csv", await pin())).rejects.toThrow("column 4 is new: 面积(亩)");
  });
  it("refuses a file that lost its table", async () => {
    await expect(read("说明\n本表暂缺\n", "later.csv", await pin())).rejects.toThrow(
      "missing table: 1 of the pinned layout"
    );
  });
  it("takes a person's word over the file's", async () => {
    const {blocks = [], ...rest} = await pin();
    const pins = {
      ...rest,
      blocks: blocks.map((block) => ({
        ...block,
        period: "2019",
        columns: block.columns.map((column) =>
          column.column === 2 ? {...column, unit: "亿元"} : column
        )
      }))
    };
    const reading = await read(first, "first.csv", pins);
    expect(listPrinted(reading).get("3:2")).toMatchObject({unit: "亿元", period: "2019"});
  });
});
