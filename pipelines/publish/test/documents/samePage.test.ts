import JSZip from "jszip";
import {describe, expect, it} from "vitest";
import {headlineLines} from "../../src/facts/headlineLines.ts";
import {makeDocument} from "../../src/documents/makeDocument.ts";
import {toText} from "../../src/html.ts";
import type {Language} from "../../src/language.ts";
import {formatNumber} from "../../src/numbers.ts";
import {renderRegionPage} from "../../src/pages/regionPage.ts";
import {valueCell} from "../../src/parts/values.ts";
import {makeView} from "../../src/view.ts";
import {loadCase} from "./documentCase.ts";
import {readPdf} from "./readPdf.ts";
import {readWorkbook} from "../fixture/readWorkbook.ts";

/** Returns a text without the spaces by which digits are grouped and lines are broken. */
function withoutSpaces(text: string): string {
  return text.replace(/[\s\u2009\u202f\u00a0]/g, "");
}

async function readWord(bytes: Uint8Array): Promise<string> {
  const archive = await JSZip.loadAsync(bytes);
  const xml = (await archive.file("word/document.xml")?.async("string")) ?? "";
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join("");
}

/** Returns the numbers of a workbook as a reader sees them: rounded by their formats. */
async function readShown(bytes: Uint8Array): Promise<Set<string>> {
  const book = await readWorkbook(bytes);
  const shown = new Set<string>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell(({value, numFmt}) => {
        if (typeof value !== "number") return;
        shown.add(formatNumber(value, (numFmt.split(".")[1] ?? "").length));
      })
    );
  }
  return shown;
}

describe.each(["zh", "en"] satisfies Language[])("a region's documents in %s", (language) => {
  it("show the numbers of its page, each as the page prints it", async () => {
    const {site, facts} = await loadCase("21");
    const view = makeView(site, language, `${language}/region/21.html`);
    const page = withoutSpaces(toText((await renderRegionPage(view, facts)).content));
    const make = (format: "pdf" | "docx" | "xlsx") => makeDocument(site, facts, format, language);
    const card = withoutSpaces(readPdf(await make("pdf")).text);
    const report = withoutSpaces(await readWord(await make("docx")));
    const workbook = await readShown(await make("xlsx"));
    const lines = headlineLines(site, facts.lines);
    const values = lines.map(({latest}) => withoutSpaces(toText(valueCell(view, latest))));
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) {
      expect(page).toContain(value);
      expect(card).toContain(value);
      expect(report).toContain(value);
      expect(workbook).toContain(value);
    }
  }, 60_000);
});
