import type {Site} from "../facts/site.ts";
import type {Language} from "../language.ts";
import {paths} from "../paths.ts";
import {makeView} from "../view.ts";
import type {DocumentFacts} from "./documentFacts.ts";
import type {DocumentFormat} from "./documentFormats.ts";

/**
 * Returns a region's document: the card of two pages (pdf), the report to be edited (docx) or the
 * workbook (xlsx). Each form's libraries are loaded when it is asked for.
 */
export async function makeDocument(
  site: Site,
  facts: DocumentFacts,
  format: DocumentFormat,
  language: Language
): Promise<Uint8Array> {
  const view = makeView(site, language, paths.document(language, facts.region.id, format));
  switch (format) {
    case "pdf": {
      const {writeCard} = await import("./pdf/writeCard.ts");
      return writeCard(view, facts);
    }
    case "docx": {
      const {writeReport} = await import("./word/writeReport.ts");
      return writeReport(view, facts);
    }
    case "xlsx": {
      const {writeWorkbook} = await import("./excel/writeWorkbook.ts");
      return writeWorkbook(view, facts);
    }
  }
}
