import ExcelJS from "exceljs";
import JSZip from "jszip";
import {beforeAll, describe, expect, it} from "vitest";
import {makeDocument} from "../../src/documents/makeDocument.ts";
import {loadCase} from "./documentCase.ts";
import {readWorkbook} from "../fixture/readWorkbook.ts";

let workbook: ExcelJS.Workbook;
let bytes: Uint8Array;

beforeAll(async () => {
  const {site, facts} = await loadCase("21");
  bytes = await makeDocument(site, facts, "xlsx", "zh");
  workbook = await readWorkbook(bytes);
});

/** Returns the rows of a sheet below its head as objects by the head's texts. */
function rowsOf(name: string, book = workbook): Record<string, ExcelJS.Cell>[] {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new RangeError(`unknown sheet: ${name}`);
  const heads: string[] = []; // by column, so that the first place is empty
  sheet.getRow(1).eachCell((cell, column) => (heads[column] = cell.text));
  return (sheet.getRows(2, sheet.rowCount - 1) ?? []).map((row) =>
    Object.fromEntries(heads.flatMap((head, column) => [[head, row.getCell(column)]]))
  );
}

function find(rows: Record<string, ExcelJS.Cell>[], values: Record<string, unknown>) {
  const row = rows.find((cells) =>
    Object.entries(values).every(([head, value]) => cells[head]?.value === value)
  );
  if (row === undefined) throw new RangeError(`no such row: ${JSON.stringify(values)}`);
  return row;
}

describe("writeWorkbook(view, facts)", () => {
  it("has a cover, notes and one sheet a table", () => {
    const names = workbook.worksheets.map((sheet) => sheet.name);
    expect(names).toEqual([
      "封面",
      "说明",
      "指标解释",
      "来源",
      "方案目标",
      "最新指标",
      "历年数据",
      "历年变化",
      "各县比较"
    ]);
  });
  it("keeps the mart's values as numbers, shown with their printed decimals", () => {
    const rows = rowsOf("历年数据");
    const row = find(rows, {指标: "城镇化率", 时期: "2022"});
    expect(row["数值"]?.value).toBe(42);
    expect(row["数值"]?.numFmt).toBe("0.00");
    expect(row["年份"]?.value).toBe(2022);
    expect(row["单位"]?.value).toBe("%");
    expect(find(rows, {指标: "城镇化率", 时期: "2019"})["数值"]?.numFmt).toBe("0.0");
    expect(find(rowsOf("最新指标"), {指标: "地区生产总值"})["数值"]?.value).toBe(362.79);
  });
  it("keeps flags apart and leaves a missing value empty beside its reason", () => {
    const gdp = find(rowsOf("历年数据"), {指标: "地区生产总值"});
    expect(gdp["标记"]?.value).toBe("p");
    const income = find(rowsOf("历年数据"), {指标: "居民收入"});
    expect(income["数值"]?.value).toBeNull();
    expect(income["缺数原因"]?.value).toBe("缺少所需数据");
  });
  it("has no formula: a text of a file stays a text", () => {
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula))
      );
    }
    const printed = find(rowsOf("历年数据"), {时期: "2018"})["原文"];
    expect(printed?.value).toBe("=1+1");
    expect(printed?.numFmt).toBe("@");
  });
  it("leads from the cover to each sheet", () => {
    const links: string[] = [];
    workbook.getWorksheet("封面")?.eachRow((row) => {
      const {hyperlink} = row.getCell(1);
      if (hyperlink !== undefined) links.push(hyperlink);
    });
    const names = workbook.worksheets.slice(1).map((sheet) => sheet.name);
    expect(links).toEqual(names.map((name) => `#'${name}'!A1`));
  });
  it("freezes and repeats the head of each table", () => {
    const sheet = workbook.getWorksheet("历年数据");
    expect(sheet?.views[0]).toMatchObject({state: "frozen", ySplit: 1});
    expect(sheet?.pageSetup).toMatchObject({paperSize: 9, printTitlesRow: "1:1", fitToWidth: 1});
  });
  it("prints the columns that are read and keeps a row as high as its texts", async () => {
    const book = await (await JSZip.loadAsync(bytes)).file("xl/workbook.xml")?.async("string");
    expect(book).toMatch(/_xlnm\.Print_Area"[^>]*>[^<]*历年数据[^<]*!\$A\$1:\$L\$\d+</);
    const notes = workbook.getWorksheet("说明");
    expect(notes?.getRow(2).height).toBeGreaterThan(15);
  });
  it("says in English what the English page says, in its units", async () => {
    const {site, facts} = await loadCase("21");
    const english = await readWorkbook(await makeDocument(site, facts, "xlsx", "en"));
    const row = find(rowsOf("Latest", english), {Indicator: "Gross regional product"});
    expect(row["Value"]?.value).toBe(36.279);
    expect(row["Value"]?.numFmt).toBe("0.000");
    expect(row["Unit"]?.value).toBe("CNY billion");
  });
  it("makes the same bytes again", async () => {
    const {site, facts} = await loadCase("21");
    const again = await makeDocument(site, facts, "xlsx", "zh");
    expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0);
  });
});
