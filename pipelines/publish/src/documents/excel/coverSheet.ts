import type ExcelJS from "exceljs";
import {writeGoalCounts} from "../../sentences/goals.ts";
import type {View} from "../../view.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import {writeEdition} from "../writeEdition.ts";
import {bodyFont, printSetup, type SheetTable} from "./sheetTable.ts";

/** Adds the first sheet: what the workbook is, of whom, up to when, and what its sheets hold. */
export function addCover(
  workbook: ExcelJS.Workbook,
  view: View,
  {region, goals}: DocumentFacts,
  tables: readonly SheetTable[]
): void {
  const {say, site} = view;
  const sheet = workbook.addWorksheet(say("封面", "Cover"), {
    views: [{showGridLines: false}],
    pageSetup: {...printSetup, orientation: "portrait"}
  });
  sheet.columns = [{width: 20}, {width: 70}];
  const title = sheet.addRow([
    say(`${region.name.zh}高质量发展数据`, `${region.name.en}: the figures and their sources`)
  ]);
  sheet.mergeCells(1, 1, 1, 2);
  title.height = 48;
  title.getCell(1).font = {name: "黑体", size: 20, bold: true};
  title.getCell(1).alignment = {vertical: "middle", horizontal: "center"};
  const facts: (readonly [string, string])[] = [
    [say("地区", "Area"), view.word(region.name)],
    [say("代码", "Code"), region.code ?? ""],
    [say("监测", "Monitor"), view.word(site.name)],
    [say("数据截至", "Data up to"), writeEdition(view)],
    ...(goals.length > 0 ? [[say("结论", "Verdict"), writeGoalCounts(view, goals)] as const] : []),
    [say("读法", "How to read"), howToRead(view)],
    ["", ""],
    [say("工作表", "Sheet"), say("内容", "Contents")],
    ...tables.map((table) => [table.name, contentsOf(view, table)] as const)
  ];
  for (const fact of facts) {
    const row = sheet.addRow([...fact]);
    row.eachCell((cell) => {
      cell.font = bodyFont;
      cell.numFmt = "@";
      cell.alignment = {vertical: "top", wrapText: true};
    });
    row.getCell(1).font = {...bodyFont, bold: true};
  }
  linkSheets(sheet, tables);
}

// The last rows name the sheets; a name leads to its sheet.
function linkSheets(sheet: ExcelJS.Worksheet, tables: readonly SheetTable[]): void {
  const first = sheet.rowCount - tables.length + 1;
  for (const [i, {name}] of tables.entries()) {
    const cell = sheet.getCell(first + i, 1);
    cell.value = {text: name, hyperlink: `#'${name.replaceAll("'", "''")}'!A1`};
    cell.font = {...bodyFont, bold: true, underline: true, color: {argb: "FF1D4F91"}};
  }
}

function howToRead(view: View): string {
  return view.say(
    "数值均为数字格式，单位、标记各占一列；空格表示没有公布数，原因写在同一行；表中没有公式。",
    "Values are numbers; units and flags stand in columns of their own; an empty cell means that " +
      "no figure was published, its reason stands in the same row; there are no formulas."
  );
}

function contentsOf(view: View, {columns, rows}: SheetTable): string {
  const heads = columns.slice(0, 6).map(({head}) => head);
  return view.say(
    `${rows.length}行：${heads.join("、")}等`,
    `${rows.length} rows: ${heads.join(", ")} …`
  );
}
