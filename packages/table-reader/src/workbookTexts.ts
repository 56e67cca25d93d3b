import {type NumberFormat, readNumberFormat} from "./numberFormat.ts";
import {attribute, findTags, readXml} from "./workbookXml.ts";
import type {Zip} from "./zip.ts";

/** What the cells of all sheets refer to. */
export interface WorkbookTexts {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
}

/** Returns the shared strings and the number formats of a workbook, without phonetic readings. */
export function readWorkbookTexts(zip: Zip, fileName: string): WorkbookTexts {
  return {strings: readStrings(zip, fileName), formats: readFormats(zip, fileName)};
}

function readStrings(zip: Zip, fileName: string): string[] {
  const part = zip.find("xl/sharedStrings.xml");
  const strings: string[] = [];
  if (!part) return strings;
  let text = "";
  let inText = false;
  let phonetic = false;
  readXml(part, fileName, {
    open: ({name}) => {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    close: ({name}) => {
      if (name === "si") strings.push(text);
      else if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
    },
    text: (piece) => {
      if (inText) text += piece;
    }
  });
  return strings;
}

function readFormats(zip: Zip, fileName: string): NumberFormat[] {
  const tags = findTags(zip, "xl/styles.xml", fileName) ?? [];
  const codes = new Map(
    tags
      .filter((tag) => tag.name === "numFmt")
      .map((tag) => [Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode")])
  );
  const from = tags.findIndex((tag) => tag.name === "cellXfs");
  const to = tags.findIndex(
    (tag, i) => i > from && /^(cellStyles|dxfs|tableStyles)$/.test(tag.name)
  );
  return tags
    .slice(from, to < 0 ? tags.length : to)
    .filter((tag) => tag.name === "xf")
    .map((tag) => {
      const id = Number(attribute(tag, "numFmtId"));
      return readNumberFormat(id, codes.get(id));
    });
}
