import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType
} from "docx";
import {headingNumbering, styleIds} from "./reportStyles.ts";
import {textWidth} from "./typography.ts";

/** What a report is made of, in its order. */
export type Block = Paragraph | Table;

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Returns a numbered heading of level 1, 2 or 3. */
export function heading(level: 1 | 2 | 3, text: string): Paragraph {
  return new Paragraph({
    text,
    heading: levels[level - 1] ?? HeadingLevel.HEADING_1,
    numbering: {reference: headingNumbering, level: level - 1}
  });
}

/** Returns a paragraph of running text; `indent` in twips stands before its first line. */
export function paragraph(text: string, indent: number): Paragraph {
  return new Paragraph({text, alignment: AlignmentType.BOTH, indent: {firstLine: indent}});
}

/** A table of a report. Widths are shares of the text's width; cells are plain texts. */
export interface ReportTable {
  readonly caption: string; // with its number: 表1 …
  readonly unit: string; // stands at the right above the table; "" for none
  readonly note: string; // stands under the table
  readonly widths: readonly number[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numbers: ReadonlySet<number>; // places of columns set flush right
  readonly strongRow?: number; // zero-based
}

/** Returns a table with its caption and unit above and its note below, never split within a row. */
export function tableBlocks(table: ReportTable): Block[] {
  const {caption, unit, note, widths, heads, rows, numbers, strongRow} = table;
  const sum = widths.reduce((total, width) => total + width, 0);
  const columnWidths = widths.map((width) => Math.round((textWidth * width) / sum));
  const row = (texts: readonly string[], isHead: boolean, isStrong: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, i) => {
        const flush = numbers.has(i) ? AlignmentType.RIGHT : AlignmentType.LEFT;
        return new TableCell({
          width: {size: columnWidths[i] ?? 0, type: WidthType.DXA},
          margins: {left: 60, right: 60, top: 20, bottom: 20},
          verticalAlign: VerticalAlignTable.CENTER,
          ...(isHead ? {shading: {fill: "E8EFF6"}} : {}),
          children: [
            new Paragraph({
              style: styleIds.cell,
              alignment: isHead ? AlignmentType.CENTER : flush,
              children: [new TextRun({text, bold: isHead || isStrong})]
            })
          ]
        });
      })
    });
  return [
    new Paragraph({text: caption, style: styleIds.caption}),
    ...(unit === "" ? [] : [new Paragraph({text: unit, style: styleIds.unit})]),
    new Table({
      columnWidths,
      layout: TableLayoutType.FIXED,
      width: {size: textWidth, type: WidthType.DXA},
      rows: [row(heads, true, false), ...rows.map((texts, i) => row(texts, false, i === strongRow))]
    }),
    new Paragraph({text: note, style: styleIds.note})
  ];
}

/** A picture of a report: its PNG at three device pixels a px. */
export interface ReportPicture {
  readonly caption: string; // with its number: 图1 …
  readonly description: string; // what is said instead of the picture
  readonly note: string;
  readonly png: Uint8Array;
  readonly width: number; // px
  readonly height: number; // px
}

/** Returns a picture in the line of the text with caption and note below it. */
export function pictureBlocks(picture: ReportPicture): Block[] {
  const {caption, description, note, png, width, height} = picture;
  const image = new ImageRun({
    type: "png",
    data: png,
    transformation: {width, height},
    altText: {name: caption, title: caption, description}
  });
  return [
    new Paragraph({children: [image], style: styleIds.picture}),
    new Paragraph({text: caption, style: styleIds.caption}),
    new Paragraph({text: note, style: styleIds.note, alignment: AlignmentType.CENTER})
  ];
}
