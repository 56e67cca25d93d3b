import {SourceError} from "./sourceError.ts";
import {readWorkbookCells, type WorkbookCells} from "./workbookCells.ts";
import {readWorkbookTexts} from "./workbookTexts.ts";
import {attribute, findTags} from "./workbookXml.ts";
import {Zip} from "./zip.ts";

/** One sheet of a workbook: its cells as shown, hidden rows and columns included. */
export interface WorkbookSheet extends WorkbookCells {
  readonly name: string;
  readonly hidden: boolean;
}

/**
 * Returns the sheets of an `.xlsx`. A formula is its cached value (without one: its own text), a
 * date the part its format shows. Throws SourceError for a corrupt, encrypted or oversized file.
 */
export function readWorkbook(bytes: Uint8Array, fileName: string): WorkbookSheet[] {
  const zip = new Zip(bytes, fileName);
  const workbook = findTags(zip, "xl/workbook.xml", fileName);
  if (!workbook)
    throw new SourceError(`no workbook inside: ${zip.names()[0] ?? "nothing"} (${fileName})`);
  const targets = readTargets(zip, fileName);
  const texts = readWorkbookTexts(zip, fileName);
  const from1904 = workbook.some(
    (tag) => tag.name === "workbookPr" && /^(1|true)$/.test(attribute(tag, "date1904"))
  );
  return workbook
    .filter((tag) => tag.name === "sheet")
    .flatMap((tag) => {
      const target = targets.get(attribute(tag, "r:id")) ?? "";
      const part = zip.find(target);
      if (!part) return [];
      return [
        {
          name: attribute(tag, "name"),
          hidden: /hidden/i.test(attribute(tag, "state")),
          ...readWorkbookCells(part, {...texts, from1904, fileName})
        }
      ];
    });
}

// Targets are names of parts: `worksheets/sheet1.xml` under xl/, or from the root.
function readTargets(zip: Zip, fileName: string): Map<string, string> {
  const relations = findTags(zip, "xl/_rels/workbook.xml.rels", fileName) ?? [];
  return new Map(
    relations
      .filter((tag) => tag.name === "Relationship")
      .map((tag) => {
        const target = attribute(tag, "Target");
        return [attribute(tag, "Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`];
      })
  );
}
