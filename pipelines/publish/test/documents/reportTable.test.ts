import {Document, Packer} from "docx";
import JSZip from "jszip";
import {expect, it} from "vitest";
import {tableBlocks} from "../../src/documents/word/reportTable.ts";

/** Returns of a table of so many rows which are kept on the page of what follows, its head first. */
async function keptRows(count: number): Promise<boolean[]> {
  const children = tableBlocks({
    ...{caption: "表1", unit: "", note: "注", widths: [1], heads: ["头"], numbers: new Set<number>()},
    rows: Array.from({length: count}, (_, i) => [String(i)])
  });
  const document = new Document({sections: [{children}]});
  const archive = await JSZip.loadAsync(await Packer.toBuffer(document));
  const xml = (await archive.file("word/document.xml")?.async("string")) ?? "";
  const rows = [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = ""]) => row);
  return rows.map((row) => row.includes("<w:keepNext/>"));
}

it("keeps a short table whole, its note with it", async () => {
  expect(await keptRows(6)).toEqual(Array.from({length: 7}, () => true));
});

it("lets a longer one go on over the page, two rows at least on each", async () => {
  expect(await keptRows(8)).toEqual([true, true, false, false, false, false, false, true, true]);
});
