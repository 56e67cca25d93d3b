import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {exitCodes} from "../exitCodes.ts";
import {openSnapshot} from "../openSnapshot.ts";
import {plainLine} from "../plainText.ts";

export interface CheckOptions {
  readonly workspace?: string;
  readonly format: string;
  readonly lang: string;
  readonly candidate?: boolean;
}

const marks = {
  zh: {error: "错误", warning: "可疑", notice: "提示", proposal: "建议", competing: "或者", accepted: "已接受"},
  en: {error: "error", warning: "doubt", notice: "note", proposal: "proposal", competing: "or", accepted: "accepted"}
} as const;

/**
 * Prints what looks wrong in the data, worst first, with evidence. Exit code 1 when something is
 * found that nobody has accepted or corrected yet.
 */
export async function checkCommand(options: CheckOptions): Promise<number> {
  const {warehouse} = await openSnapshot(options);
  try {
    const language = options.lang === "en" ? "en" : "zh";
    const findings = await warehouse.rows("select * from findings order by rank");
    process.stdout.write(
      options.format === "json"
        ? `${JSON.stringify(findings.map((row) => plainFinding(row, language)), null, 1)}\n`
        : printFindings(findings, language)
    );
    return findings.some((row) => row["accepted"] !== true) ? exitCodes.found : exitCodes.done;
  } finally {
    warehouse.close();
  }
}

type Language = keyof typeof marks;

function plainFinding(row: Row, language: Language) {
  return {
    id: textOf(row, "finding_id"),
    code: textOf(row, "code"),
    severity: textOf(row, "severity"),
    score: row["score"] ?? null,
    regions: listOf(row, "regions"),
    indicators: listOf(row, "indicators"),
    periods: listOf(row, "periods"),
    sources: listOf(row, "sources"),
    message: textOf(row, `message_${language}`),
    competing: textOf(row, `competing_${language}`),
    evidence: jsonOf(row, "evidence"),
    proposal: jsonOf(row, "proposal"),
    accepted: row["accepted"] === true,
    accepted_reason: row[`accepted_reason_${language}`] ?? null
  };
}

function printFindings(findings: readonly Row[], language: Language): string {
  const words = marks[language];
  const lines = findings.flatMap((row) => {
    const severity = textOf(row, "severity");
    const word = severity === "error" || severity === "warning" ? words[severity] : words.notice;
    const reason = textOf(row, `accepted_reason_${language}`);
    return [
      `${textOf(row, "rank")}. [${word}] ${textOf(row, "code")} ${textOf(row, "finding_id")}`,
      `   ${textOf(row, `message_${language}`)}`,
      `   ${words.competing}: ${textOf(row, `competing_${language}`)}`,
      ...cellLines(row),
      ...(row["accepted"] === true ? [`   ${words.accepted}: ${reason}`] : proposalLines(row, words.proposal)),
      ""
    ];
  });
  const open = findings.filter((row) => row["accepted"] !== true).length;
  const summary =
    language === "zh"
      ? `共${findings.length}项，其中${open}项尚未更正或接受。`
      : `${findings.length} findings, ${open} neither corrected nor accepted.`;
  return [...lines, summary].map(plainLine).join("\n") + "\n";
}

const shownCells = 4;

function cellLines(row: Row): string[] {
  const evidence = jsonOf(row, "evidence");
  if (!isRecord(evidence) || !Array.isArray(evidence["cells"])) return [];
  const cells = evidence["cells"].filter(isRecord);
  const shown = cells.slice(0, shownCells).map((cell) => {
    const expected = "expected" in cell ? ` (${String(cell["expected"] ?? "—")})` : "";
    return (
      `   · ${String(cell["region"])}/${String(cell["indicator"])}/${String(cell["period"])} = ` +
      `${String(cell["value"])} ${String(cell["unit"])}${expected}  ${String(cell["source"])}/` +
      `${String(cell["file"])} r${String(cell["row"])}c${String(cell["column"])}`
    );
  });
  return cells.length > shownCells ? [...shown, `   · +${cells.length - shownCells}`] : shown;
}

function proposalLines(row: Row, word: string): string[] {
  const proposal = jsonOf(row, "proposal");
  if (!isRecord(proposal) || !Array.isArray(proposal["rows"])) return [];
  return [`   ${word}: ${proposal["rows"].length} → data/${String(proposal["file"])}`];
}

function jsonOf(row: Row, name: string): unknown {
  const text = textOf(row, name);
  return text === "" ? null : JSON.parse(text);
}

function listOf(row: Row, name: string): string[] {
  const text = textOf(row, name);
  return text === "" ? [] : text.split(",");
}

function textOf(row: Row, name: string): string {
  const value = row[name] ?? "";
  return String(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
