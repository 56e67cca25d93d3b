import {
  AlignmentType,
  type ILevelsOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType
} from "docx";
import type {Language} from "../../language.ts";
import {type Typography, typographyOf} from "./typography.ts";

/** Names of the paragraph styles besides Word's own headings and title. */
export const styleIds = {
  caption: "Caption",
  unit: "TableUnit",
  note: "SourceNote",
  cell: "TableCell",
  picture: "Picture"
} as const;

/** The numbering that headings follow: 一、（一）1. in Chinese, 1 1.1 1.1.1 in English. */
export const headingNumbering = "headings";

/** Returns the styles of a report: headings and captions are styles, so that editing keeps them. */
export function reportStyles(language: Language): IStylesOptions {
  const look = typographyOf(language);
  const {body, line, title} = look;
  const spacing = {
    line: line.height,
    lineRule: line.isExact ? LineRuleType.EXACT : LineRuleType.AUTO,
    after: line.after
  };
  const heading = (place: 0 | 1 | 2) => {
    const {font, size, bold} = look.headings[place];
    const indent = {firstLine: body.indent, left: 0};
    return {
      run: {font, size, bold, italics: false, color: "000000"},
      paragraph: {spacing: {...spacing, before: 120, after: 60}, indent, keepNext: true}
    };
  };
  return {
    default: {
      document: {
        run: {font: body.font, size: body.size, language: {value: "en-US", eastAsia: "zh-CN"}},
        paragraph: {spacing}
      },
      title: {
        run: {font: title.font, size: title.size, bold: title.bold, color: "000000"},
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: {line: 360, lineRule: LineRuleType.AUTO, after: 240}
        }
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2)
    },
    paragraphStyles: smallStyles(look)
  };
}

function smallStyles({table, caption}: Typography): NonNullable<IStylesOptions["paragraphStyles"]> {
  const single = {line: 300, lineRule: LineRuleType.AUTO, after: 0} as const;
  const style = (id: string, name: string) => ({id, name, basedOn: "Normal", quickFormat: true});
  const {CENTER, RIGHT, LEFT} = AlignmentType;
  return [
    {
      ...style(styleIds.caption, "caption"),
      run: {font: caption.font, size: caption.size},
      paragraph: {alignment: CENTER, spacing: {...single, before: 160}, keepNext: true}
    },
    {
      ...style(styleIds.unit, "table unit"),
      run: {font: table.font, size: table.size},
      paragraph: {alignment: RIGHT, spacing: single, keepNext: true}
    },
    {
      ...style(styleIds.note, "source note"),
      run: {font: table.font, size: table.size},
      paragraph: {alignment: LEFT, spacing: {...single, after: 160}}
    },
    {
      ...style(styleIds.cell, "table cell"),
      run: {font: table.font, size: table.size},
      paragraph: {spacing: {...single, line: 250}}
    },
    {
      ...style(styleIds.picture, "picture"),
      paragraph: {alignment: CENTER, spacing: {...single, before: 80}, keepNext: true}
    }
  ];
}

/** Returns the three levels of a report's headings. */
export function headingLevels(language: Language): ILevelsOptions[] {
  const {CHINESE_COUNTING_THOUSAND: counting, DECIMAL} = LevelFormat;
  const levels =
    language === "zh"
      ? ([
          [counting, "%1、"],
          [counting, "（%2）"],
          [DECIMAL, "%3."]
        ] as const)
      : ([
          [DECIMAL, "%1"],
          [DECIMAL, "%1.%2"],
          [DECIMAL, "%1.%2.%3"]
        ] as const);
  const suffix = language === "zh" ? LevelSuffix.NOTHING : LevelSuffix.SPACE;
  const indent = {firstLine: typographyOf(language).body.indent, left: 0};
  return levels.map(([format, text], level) => ({
    level,
    format,
    text,
    suffix,
    alignment: AlignmentType.LEFT,
    style: {paragraph: {indent}}
  }));
}
