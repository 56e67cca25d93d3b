import type {View} from "../../view.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import {editionOf} from "../../facts/edition.ts";
import {fixZip} from "../fixZip.ts";
import {changeSheet} from "./changeSheet.ts";
import {addCover} from "./coverSheet.ts";
import {goalSheet} from "./goalSheet.ts";
import {latestSheet} from "./latestSheet.ts";
import {definitionSheet, noteSheet, sourceSheet} from "./noteSheets.ts";
import {peerSheet} from "./peerSheet.ts";
import {seriesSheet} from "./seriesSheet.ts";
import {addTable} from "./sheetTable.ts";

/**
 * Returns the workbook of a region (.xlsx): cover, notes, one sheet a table. Numbers are the
 * mart's, in the unit of their row. Equal facts give equal bytes.
 */
export async function writeWorkbook(view: View, facts: DocumentFacts): Promise<Uint8Array> {
  const {default: ExcelJS} = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  const {site} = view;
  workbook.creator = view.word(site.name);
  workbook.lastModifiedBy = workbook.creator;
  workbook.title = view.word(facts.region.name);
  workbook.created = new Date(`${editionOf(site)}T00:00:00Z`);
  workbook.modified = workbook.created;
  const tables = [
    ...(facts.goals.length > 0 ? [goalSheet(view, facts)] : []),
    latestSheet(view, facts),
    seriesSheet(view, facts),
    changeSheet(view, facts),
    peerSheet(view, facts)
  ];
  const notes = [noteSheet(view), definitionSheet(view, facts), sourceSheet(view, facts)];
  addCover(workbook, view, facts, [...notes, ...tables]);
  for (const table of [...notes, ...tables]) addTable(workbook, table);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return fixZip(bytes, editionOf(site), anchorAreas);
}

// exceljs writes a printed area as $A1:$D9, whose rows a program counts from the cell one is in.
function anchorAreas(path: string, xml: string): string {
  if (path !== "xl/workbook.xml") return xml;
  return xml.replace(/(!|:)\$([A-Z]+)(\d+)/g, "$1$$$2$$$3");
}
