import {AlignmentType, HeadingLevel, ImageRun, Paragraph, type Table} from "docx";
import {headingNumbering, styleIds} from "./reportStyles.ts";

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

/** Returns an entry of a list, set flush left: names in Latin letters would be torn apart. */
export function entry(text: string, indent: number): Paragraph {
  return new Paragraph({text, alignment: AlignmentType.LEFT, indent: {firstLine: indent}});
}

/** Returns a paragraph of running text; `indent` in twips stands before its first line. */
export function paragraph(text: string, indent: number): Paragraph {
  return new Paragraph({text, alignment: AlignmentType.BOTH, indent: {firstLine: indent}});
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
