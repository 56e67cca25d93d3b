import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findNumber, findText, readFlag, readNumber, readText} from "./cells.ts";

export type Finding = ReturnType<typeof readFinding>;

/** Reads a row of the mart `findings`: what looks wrong in the data, worst first by `rank`. */
export function readFinding(row: Row) {
  return {
    id: readText(row, "finding_id"),
    rank: readNumber(row, "rank"),
    code: readText(row, "code"),
    severity: readText(row, "severity"), // error | warning | note
    message: {zh: readText(row, "message_zh"), en: readText(row, "message_en")},
    competing: {zh: readText(row, "competing_zh"), en: readText(row, "competing_en")},
    cells: readEvidence(readText(row, "evidence")),
    accepted: readFlag(row, "accepted"),
    acceptedReason: {
      zh: readText(row, "accepted_reason_zh"),
      en: readText(row, "accepted_reason_en")
    }
  } as const;
}

/** A cell that speaks for a finding; row and column one-based. */
export interface EvidenceCell {
  readonly sourceId: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly regionId: string;
  readonly indicatorId: string;
  readonly period: string;
}

export type Correction = ReturnType<typeof readCorrection>;

/** Reads a row of the mart `corrections`: what stands beside a printed figure that is wrong. */
export function readCorrection(row: Row) {
  return {
    sourceId: readText(row, "source_id"),
    file: readText(row, "file"),
    row: findNumber(row, "row_number"),
    column: findNumber(row, "column_number"),
    printed: readText(row, "printed"),
    corrected: findNumber(row, "corrected"), // null when the figure is withdrawn
    withdrawn: readFlag(row, "withdrawn"),
    unit: findText(row, "unit"),
    reason: readText(row, "reason"),
    evidence: readText(row, "evidence"),
    acceptedBy: readText(row, "accepted_by"),
    correctedOn: readText(row, "corrected_on")
  } as const;
}

export type SourceRevision = ReturnType<typeof readSourceRevision>;

/**
 * Reads a row of the mart `revisions`: a figure that its publishers revised from vintage to
 * vintage.
 */
export function readSourceRevision(row: Row) {
  return {
    figureKey: readText(row, "figure_key"),
    regionId: readText(row, "region_id"),
    indicatorId: readText(row, "indicator_id"),
    period: readText(row, "period"),
    firstValue: findNumber(row, "first_value"),
    firstVintageId: readText(row, "first_vintage_id"),
    latestValue: findNumber(row, "latest_value"),
    latestVintageId: readText(row, "latest_vintage_id"),
    sizePercent: findNumber(row, "size_pct"), // of the first value
    isRevised: readFlag(row, "is_revised")
  } as const;
}

function readEvidence(text: string): EvidenceCell[] {
  const evidence: unknown = text === "" ? null : JSON.parse(text);
  if (typeof evidence !== "object" || evidence === null || !("cells" in evidence)) return [];
  return Array.isArray(evidence.cells) ? evidence.cells.flatMap(readEvidenceCell) : [];
}

function readEvidenceCell(cell: unknown): EvidenceCell[] {
  if (typeof cell !== "object" || cell === null) return [];
  const fields: Readonly<Record<string, unknown>> = {...cell};
  const text = (name: string) => {
    const value = fields[name];
    return typeof value === "string" ? value : "";
  };
  const {row, column} = fields;
  if (typeof row !== "number" || typeof column !== "number") return [];
  return [
    {
      sourceId: text("source"),
      file: text("file"),
      sheet: text("sheet"),
      row,
      column,
      regionId: text("region"),
      indicatorId: text("indicator"),
      period: text("period")
    }
  ];
}
