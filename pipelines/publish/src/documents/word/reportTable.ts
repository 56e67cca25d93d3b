import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType
} from "docx";
import type {Block} from "./blocks.ts";
import {styleIds} from "./reportStyles.ts";
import {textWidth} from "./typography.ts";

/** A table of a report. Cells are plain texts. */
export interface ReportTable {
  readonly caption: string; // with its number: 表1 …
  readonly unit: string; // stands at the right above the table; "" for none
  readonly note: string; // stands under the table
  readonly widths: readonly number[]; // of the columns, in relation to each other
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numbers: ReadonlySet<number>; // places of columns set flush right
  readonly strongRow?: number; // zero-based
}

// Rows. A longer table may go on over the page, its head repeated, with two rows at least on each:
// kept whole it would leave the page before it half empty.
const keptWhole = 6;
const keptTogether = 2;

/** Returns a table with its caption and unit above and its note below, never split within a row. */
export function tableBlocks(table: ReportTable): Block[] {
  const {caption, unit, note, widths, heads, rows, numbers, strongRow} = table;
  const sum = widths.reduce((total, width) => total + width, 0);
  const columnWidths = widths.map((width) => Math.round((textWidth * width) / sum));
  const isKept = (row: number) =>
    rows.length <= keptWhole || row < keptTogether - 1 || row >= rows.length - keptTogether;
  const body = rows.map((texts, i) => {
    const look = {columnWidths, numbers, isHead: false, isStrong: i === strongRow};
    return tableRow(texts, {...look, keepNext: isKept(i)});
  });
  const head = tableRow(heads, {
    columnWidths,
    numbers,
    keepNext: true,
    isHead: true,
    isStrong: true
  });
  return [
    new Paragraph({text: caption, style: styleIds.caption}),
    ...(unit === "" ? [] : [new Paragraph({text: unit, style: styleIds.unit})]),
    new Table({
      columnWidths,
      layout: TableLayoutType.FIXED,
      width: {size: textWidth, type: WidthType.DXA},
      rows: [head, ...body]
    }),
    new Paragraph({text: note, style: styleIds.note})
  ];
}

interface RowLook {
  readonly columnWidths: readonly number[];
  readonly numbers: ReadonlySet<number>;
  readonly keepNext: boolean; // on the page of the row that follows
  readonly isHead: boolean;
  readonly isStrong: boolean;
}

function tableRow(texts: readonly string[], look: RowLook): TableRow {
  const children = texts.map((text, i) => tableCell(text, i, look));
  return new TableRow({tableHeader: look.isHead, cantSplit: true, children});
}

function tableCell(
  text: string,
  place: number,
  {columnWidths, numbers, keepNext, isHead, isStrong}: RowLook
): TableCell {
  const flush = numbers.has(place) ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    width: {size: columnWidths[place] ?? 0, type: WidthType.DXA},
    margins: {left: 60, right: 60, top: 20, bottom: 20},
    verticalAlign: VerticalAlignTable.CENTER,
    ...(isHead ? {shading: {fill: "E8EFF6"}} : {}),
    children: [
      new Paragraph({
        style: styleIds.cell,
        keepNext,
        alignment: isHead ? AlignmentType.CENTER : flush,
        children: [new TextRun({text, bold: isStrong})]
      })
    ]
  });
}
