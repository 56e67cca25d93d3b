import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {plainLine} from "../plainText.ts";
import {type EvidenceCell, type Language, type PlainFinding} from "./plainFinding.ts";

const words = {
  zh: {
    error: "错误",
    warning: "可疑",
    notice: "提示",
    proposal: "建议",
    competing: "或者",
    accepted: "已接受",
    expected: "应为",
    nothing: "不应有数",
    printed: (period: string) => `，表上印${period}年`,
    rows: (count: number, file: string) => `在data/${file}加${count}行（--format json给出）`,
    summary: (all: number, open: number) => `共${all}项，其中${open}项尚未更正或接受。`
  },
  en: {
    error: "error",
    warning: "doubt",
    notice: "note",
    proposal: "proposal",
    competing: "or",
    accepted: "accepted",
    expected: "should be",
    nothing: "should be empty",
    printed: (period: string) => `, the table says ${period}`,
    rows: (count: number, file: string) => `${count} rows for data/${file} (see --format json)`,
    summary: (all: number, open: number) =>
      `${all} findings, ${open} neither corrected nor accepted.`
  }
} as const;

const shownCells = 4;

/** Names of regions and indicators by their ids; an id without one stands for itself. */
export type Names = ReadonlyMap<string, string>;

/** Returns the names that findings use, of rows with an id and a name. */
export function readNames(rows: readonly Row[]): Names {
  return new Map(rows.map((row) => [String(row["id"]), String(row["name"])]));
}

/** Returns findings as lines for a terminal, worst first, and how many are open. */
export function printFindings(
  findings: readonly PlainFinding[],
  names: Names,
  language: Language
): string {
  const told = words[language];
  const lines = findings.flatMap((finding, index) => [
    `${index + 1}. [${told[finding.severity]}] ${finding.code} ${finding.id}`,
    `   ${finding.message}`,
    `   ${told.competing}: ${finding.competing}`,
    ...cellLines(finding.evidence.cells, names, language),
    ...closingLines(finding, language),
    ""
  ]);
  const open = findings.filter(({accepted}) => !accepted).length;
  return [...lines, told.summary(findings.length, open)].map(plainLine).join("\n") + "\n";
}

function cellLines(cells: readonly EvidenceCell[], names: Names, language: Language): string[] {
  const shown = cells.slice(0, shownCells).map((cell) => `   · ${cellLine(cell, names, language)}`);
  return cells.length > shownCells ? [...shown, `   · +${cells.length - shownCells}`] : shown;
}

function cellLine(cell: EvidenceCell, names: Names, language: Language): string {
  const told = words[language];
  const subject = [cell.region, cell.indicator].map((id) => names.get(id) ?? id).join(" ");
  const printed = cell.printed_period === undefined ? "" : told.printed(cell.printed_period);
  const expected =
    cell.expected === undefined
      ? ""
      : ` (${cell.expected === null ? told.nothing : `${told.expected} ${cell.expected}`})`;
  return (
    `${subject} ${cell.period}: ${cell.value} ${cell.unit}${expected}  ` +
    `${cell.source}/${cell.file} r${cell.row}c${cell.column}${printed}`
  );
}

function closingLines(finding: PlainFinding, language: Language): string[] {
  const told = words[language];
  if (finding.accepted) return [`   ${told.accepted}: ${finding.accepted_reason ?? ""}`];
  const {proposal} = finding;
  return proposal ? [`   ${told.proposal}: ${told.rows(proposal.rows.length, proposal.file)}`] : [];
}
