import ExcelJS from "exceljs";
import {describe, expect, it} from "vitest";
import {readTable} from "../src/readTable.ts";
import {listPrinted} from "./support/compare.ts";

async function write(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("readTable of a workbook", () => {
  it("reads every sheet, hidden ones and hidden rows included", async () => {
    const bytes = await write((book) => {
      book.addWorksheet("人口").addRows([
        ["地区", "人口(万人)"],
        ["甲县", 80.1],
        ["乙县", 60.25],
        ["丙县", 70]
      ]);
      const other = book.addWorksheet("产值", {state: "hidden"});
      other.addRows([
        ["地区", "产值(万元)"],
        ["甲县", 100],
        ["乙县", 200]
      ]);
      other.getRow(3).hidden = true;
    });
    const reading = await readTable(bytes, "book.xlsx");
    expect(reading.layouts.map(({layout}) => layout.sheet)).toEqual(["人口", "产值"]);
    expect(listPrinted(reading).get("3:2")).toMatchObject({
      region: "乙县",
      label: "产值",
      value: "200"
    });
    expect(reading.readings.size).toBe(5);
  });
  it("flags what a workbook hides: rows, columns, sheets", async () => {
    const bytes = await write((book) => {
      const sheet = book.addWorksheet("表");
      sheet.addRows([
        ["地区", "人口(万人)", "产值(万元)"],
        ["甲县", 80.1, 1],
        ["乙县", 60.25, 2],
        ["丙县", 70, 3]
      ]);
      sheet.getRow(3).hidden = true;
      sheet.getColumn(3).hidden = true;
      const old = book.addWorksheet("旧", {state: "hidden"});
      old.addRows([
        ["地区", "人口(万人)"],
        ["甲县", 8],
        ["乙县", 6]
      ]);
    });
    const {readings, texts, issues} = await readTable(bytes, "book.xlsx");
    const flagged = Array.from(readings.flag, (flag, i) =>
      texts[flag] === "hidden_cell" ? `${texts[readings.sheet[i] ?? 0]} ${readings.value[i]}` : ""
    );
    expect(flagged.filter((text) => text !== "")).toEqual([
      "表 1",
      "表 60.25",
      "表 2",
      "表 3",
      "旧 8",
      "旧 6"
    ]);
    expect(issues.map(({row, column, message}) => `${row} ${column} ${message}`)).toEqual([
      "0 3 figures in a hidden column",
      "3 0 figures in a hidden row",
      "0 0 figures in a hidden sheet"
    ]);
  });
  it("repeats a name that is merged over several rows", async () => {
    const bytes = await write((book) => {
      const sheet = book.addWorksheet("表");
      sheet.addRows([
        ["地区", "指标", "2019年", "2020年"],
        ["甲县", "人口(万人)", 80.1, 80.2],
        ["", "产值(万元)", 1, 2],
        ["乙县", "人口(万人)", 60.25, 60.5],
        ["丙县", "人口(万人)", 70, 71],
        ["丁县", "人口(万人)", 50, 51]
      ]);
      sheet.mergeCells("A2:A3");
    });
    const printed = listPrinted(await readTable(bytes, "book.xlsx"));
    expect(printed.get("3:3")).toMatchObject({region: "甲县", label: "产值", value: "1"});
  });
  it("takes merged headers, cached formulas, shares of 100 and dates that are years", async () => {
    const bytes = await write((book) => {
      const sheet = book.addWorksheet("表");
      sheet.addRow(["年份", "人口", "", "比重"]);
      sheet.addRow(["", "城镇(万人)", "乡村(万人)", ""]);
      sheet.mergeCells("B1:C1");
      for (const [i, year] of [2018, 2019, 2020].entries()) {
        sheet.addRow([
          new Date(Date.UTC(year, 11, 31)),
          10 + i,
          {formula: `B${i + 3}*2`, result: 20 + 2 * i},
          0.25
        ]);
      }
      sheet.getColumn(1).numFmt = "yyyy";
      sheet.getColumn(4).numFmt = "0.0%";
    });
    const printed = listPrinted(await readTable(bytes, "book.xlsx"));
    expect(printed.get("3:2")).toMatchObject({
      label: "人口/城镇",
      unit: "万人",
      period: "2018",
      value: "10"
    });
    expect(printed.get("4:3")).toMatchObject({label: "人口/乡村", period: "2019", value: "22"});
    expect(printed.get("5:4")).toMatchObject({unit: "%", period: "2020", value: "25"});
  });
  it("refuses a damaged workbook with one line that says what is wrong", async () => {
    const bytes = await write((book) => {
      book.addWorksheet("表").addRows([
        ["地区", "人口"],
        ["甲县", 1],
        ["乙县", 2]
      ]);
    });
    await expect(readTable(bytes.subarray(0, bytes.length / 2), "book.xlsx")).rejects.toThrow(
      "corrupt workbook"
    );
    const swapped = Uint8Array.from(bytes);
    for (let i = 100; i < 0.8 * bytes.length; i += 50) swapped[i] = (swapped[i] ?? 0) ^ 0x55;
    await expect(readTable(swapped, "book.xlsx")).rejects.toThrow(/corrupt workbook/);
  });
  it("says what to do with an old or an encrypted workbook", async () => {
    const old = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1000)
    ]);
    await expect(readTable(old, "old.xls")).rejects.toThrow(
      "old Excel workbook: save it as .xlsx or .csv (old.xls)"
    );
    const encrypted = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]);
    await expect(readTable(encrypted, "secret.xlsx")).rejects.toThrow(
      "encrypted workbook: remove its password"
    );
  });
});
