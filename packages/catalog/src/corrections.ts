import {date, optional, optionalText, positiveInteger, sourceId, text} from "./fields.ts";
import {readSeed, seed} from "./seed.ts";

const corrections = seed("corrections.csv", {
  source_id: sourceId,
  file: text,
  row: positiveInteger.transform(Number), // one-based in the parsed grid
  column: positiveInteger.transform(Number),
  printed: text, // what stands in the cell; the file itself is never edited
  corrected: optionalText, // null: the figure is withdrawn, nothing takes its place
  unit: optional(text), // null: the printed one holds
  reason: text,
  evidence: text,
  accepted_by: text,
  date
});

export type Correction = ReturnType<typeof readCorrections>[number];

/** Returns the corrections that stand beside the sources, in file order. Throws CatalogError. */
export function readCorrections(content: string) {
  return readSeed(content, corrections);
}
