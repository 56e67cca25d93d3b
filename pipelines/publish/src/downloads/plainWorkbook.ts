import {escapeText} from "../html.ts";
import type {CsvCell} from "../csv.ts";

/** A sheet of plain rows, the first its head. */
export interface PlainSheet {
  readonly name: string; // at most 31 characters, none of []:*?/\
  readonly rows: readonly (readonly CsvCell[])[];
}

/**
 * Returns sheets as a workbook (.xlsx) without a look of its own: numbers as numbers, texts as
 * texts whatever they begin with, null as an empty cell, the head frozen. Equal sheets give equal
 * bytes.
 */
export async function writePlainWorkbook(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const {default: JSZip} = await import("jszip");
  const archive = new JSZip();
  const put = (path: string, xml: string) =>
    archive.file(path, declaration + xml, {date: new Date(0), createFolders: false});
  put("[Content_Types].xml", contentTypes(sheets.length));
  put("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  put("xl/workbook.xml", workbook(sheets));
  put(
    "xl/_rels/workbook.xml.rels",
    relations(sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`]))
  );
  for (const [i, {rows}] of sheets.entries()) put(`xl/worksheets/sheet${i + 1}.xml`, sheet(rows));
  return archive.generateAsync({
    type: "uint8array",
    compression: "DEFLATE",
    compressionOptions: {level: 6},
    platform: "DOS"
  });
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "http://schemas.openxmlformats.org";
const main = `xmlns="${office}/spreadsheetml/2006/main"`;
const links = `${office}/officeDocument/2006/relationships`;
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypes(count: number): string {
  const sheets = Array.from(
    {length: count},
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`
  );
  return `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${sheets.join("")}</Types>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${links}/${kind}" Target="${target}"/>`
  );
  return `<Relationships xmlns="${office}/package/2006/relationships">${all.join("")}</Relationships>`;
}

function workbook(sheets: readonly PlainSheet[]): string {
  const all = sheets.map(
    ({name}, i) => `<sheet name="${escapeText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`
  );
  return `<workbook ${main} xmlns:r="${links}"><sheets>${all.join("")}</sheets></workbook>`;
}

function sheet(rows: PlainSheet["rows"]): string {
  const view = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const all = rows.map((row, i) => {
    const cells = row.map((cell, column) => writeCell(cell, `${letters(column)}${i + 1}`));
    return `<row r="${i + 1}">${cells.join("")}</row>`;
  });
  return `<worksheet ${main}>${view}<sheetData>${all.join("")}</sheetData></worksheet>`;
}

function writeCell(cell: CsvCell, place: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  const text = escapeText(cell.replace(notXml, ""));
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

// Control characters that XML has no way to write.
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function letters(column: number): string {
  const rest = column % 26;
  const before = column >= 26 ? letters((column - rest) / 26 - 1) : "";
  return before + String.fromCharCode(65 + rest);
}
