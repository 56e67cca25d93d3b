import {date, optional, optionalText, positiveInteger, sourceId, text} from "./fields.ts";
import {readSeed, seed} from "./seed.ts";

const acceptance = {
  reason: text,
  evidence: text,
  accepted_by: text,
  date
};

const corrections = seed("corrections.csv", {
  source_id: sourceId,
  file: text,
  row: positiveInteger.transform(Number), // one-based in the parsed grid
  column: positiveInteger.transform(Number),
  printed: text, // what stands in the cell; the file itself is never edited
  corrected: optionalText, // null: the figure is withdrawn, nothing takes its place
  unit: optional(text), // null: the printed one holds
  ...acceptance
});

const periodCorrections = seed("period_corrections.csv", {
  source_id: sourceId,
  file: text,
  printed_period: text,
  corrected_period: text,
  ...acceptance
});

export type Correction = ReturnType<typeof readCorrections>[number];

/** Returns the corrections of single cells that stand beside the sources. Throws CatalogError. */
export function readCorrections(content: string) {
  return readSeed(content, corrections);
}

/**
 * Returns the corrections of periods: every figure the file gives for the printed
 * one belongs to the corrected one, as when a table shows its edition’s year.
 * Throws CatalogError.
 */
export function readPeriodCorrections(content: string) {
  return readSeed(content, periodCorrections);
}
