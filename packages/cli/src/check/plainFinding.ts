import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {z} from "zod";

export type Language = "zh" | "en";

const evidence = z.object({
  cells: z.array(
    z.object({
      region: z.string(),
      indicator: z.string(),
      period: z.string(),
      printed_period: z.string().optional(), // where its table prints another
      value: z.number(),
      unit: z.string(),
      expected: z.number().nullable().optional(), // null: nothing should stand there
      source: z.string(),
      file: z.string(),
      row: z.number(),
      column: z.number()
    })
  ),
  measures: z.record(z.string(), z.union([z.string(), z.number()]))
});

const proposal = z.object({
  file: z.string(), // in the workspace
  rows: z.array(z.record(z.string(), z.string()))
});

export type EvidenceCell = z.infer<typeof evidence>["cells"][number];

/** A finding as `check --format json` prints it, in one language. */
export type PlainFinding = ReturnType<typeof plainFinding>;

/** Reads a row of the mart `findings`. */
export function plainFinding(row: Row, language: Language) {
  const reason = row[`accepted_reason_${language}`] ?? null;
  return {
    id: textOf(row, "finding_id"),
    code: textOf(row, "code"),
    severity: z.enum(["error", "warning", "notice"]).parse(row["severity"]),
    score: row["score"] ?? null,
    regions: listOf(row, "regions"),
    indicators: listOf(row, "indicators"),
    periods: listOf(row, "periods"),
    sources: listOf(row, "sources"),
    message: textOf(row, `message_${language}`),
    competing: textOf(row, `competing_${language}`),
    evidence: evidence.parse(JSON.parse(textOf(row, "evidence"))),
    proposal:
      textOf(row, "proposal") === "" ? null : proposal.parse(JSON.parse(textOf(row, "proposal"))),
    accepted: row["accepted"] === true,
    accepted_reason: reason === null ? null : String(reason)
  };
}

function listOf(row: Row, name: string): string[] {
  return textOf(row, name).split(",").filter(Boolean);
}

function textOf(row: Row, name: string): string {
  return String(row[name] ?? "");
}
