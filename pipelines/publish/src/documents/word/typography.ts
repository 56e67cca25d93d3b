import type {Language} from "../../language.ts";

/** A face for Chinese characters and one for Latin letters and digits. */
export interface Face {
  readonly eastAsia: string;
  readonly ascii: string;
  readonly hAnsi: string;
}

/** Faces, sizes and distances of a report. Sizes are half-points, distances twips (1/20 point). */
export interface Typography {
  readonly title: {readonly font: Face; readonly size: number; readonly bold: boolean};
  readonly headings: readonly [HeadingLook, HeadingLook, HeadingLook];
  readonly body: {readonly font: Face; readonly size: number; readonly indent: number};
  readonly line: {readonly height: number; readonly isExact: boolean; readonly after: number};
  readonly table: {readonly font: Face; readonly size: number};
  readonly caption: {readonly font: Face; readonly size: number};
  readonly pageNumber: {readonly font: Face; readonly size: number};
}

interface HeadingLook {
  readonly font: Face;
  readonly size: number;
  readonly bold: boolean;
}

const latin = "Times New Roman";

function face(eastAsia: string): Face {
  return {eastAsia, ascii: latin, hAnsi: latin};
}

// Chinese office documents: title second size, headings and body third size (16 points), lines of
// 28 points, so that a page holds 22 lines of 28 characters.
const chinese: Typography = {
  title: {font: face("方正小标宋简体"), size: 44, bold: false},
  headings: [
    {font: face("黑体"), size: 32, bold: false},
    {font: face("楷体"), size: 32, bold: false},
    {font: face("仿宋"), size: 32, bold: true}
  ],
  body: {font: face("仿宋"), size: 32, indent: 640},
  line: {height: 560, isExact: true, after: 0},
  table: {font: face("宋体"), size: 18},
  caption: {font: face("黑体"), size: 24},
  pageNumber: {font: face("宋体"), size: 28}
};

const english: Typography = {
  title: {font: face("宋体"), size: 40, bold: true},
  headings: [
    {font: face("宋体"), size: 30, bold: true},
    {font: face("宋体"), size: 26, bold: true},
    {font: face("宋体"), size: 24, bold: true}
  ],
  body: {font: face("宋体"), size: 24, indent: 0},
  line: {height: 320, isExact: false, after: 120},
  table: {font: face("宋体"), size: 18},
  caption: {font: face("宋体"), size: 21},
  pageNumber: {font: face("宋体"), size: 21}
};

/** Returns how a report of that language is set. */
export function typographyOf(language: Language): Typography {
  return language === "zh" ? chinese : english;
}

/** A4 with the margins of Chinese office documents, in twips: 37, 26, 35 and 28 mm. */
export const page = {
  size: {width: 11906, height: 16838},
  margin: {top: 2098, right: 1474, bottom: 1984, left: 1588, footer: 1400}
} as const;

/** The width of the text in twips: 156 mm. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;

/**
 * What stands for a face where it is not installed, by its name. 方正小标宋 comes with few
 * computers; 宋体 is nearest to it.
 */
export const substitutes: Readonly<Record<string, string>> = {
  方正小标宋简体: "宋体",
  仿宋: "仿宋_GB2312",
  楷体: "楷体_GB2312"
};
