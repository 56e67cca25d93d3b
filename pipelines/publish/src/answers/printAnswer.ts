import {type CsvCell, writeCsv} from "../csv.ts";
import type {Language} from "../language.ts";
import type {Answer, AnswerTable} from "./answer.ts";

/** Returns an answer as text for a terminal: verdict first, then tables, then what it stands on. */
export function printAnswer(answer: Answer, language: Language): string {
  const {n, title, verdict, paragraphs, tables} = answer;
  const parts = [
    n === 0 ? title : `${n}. ${title}`,
    verdict,
    ...paragraphs,
    ...tables.map(printTable),
    footOf(answer, language)
      .map(([name, text]) => `${name}: ${text}`)
      .join("\n")
  ];
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}

const keysShown = 3;

/**
 * Returns what an answer stands on, line by line: vintage, status, sources and figures used, of
 * which some are named by their keys.
 */
export function footOf(
  {vintage, status, sources, lineage}: Answer,
  language: Language,
  named = keysShown
): (readonly [name: string, text: string])[] {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en);
  const name = say("依据的数", "Figures used");
  if (lineage.length === 0) return [[name, say("没有用到数值", "none")]];
  const keys = [...lineage.slice(0, named), ...(lineage.length > named ? ["…"] : [])].join(", ");
  const count = say(`${lineage.length}个`, String(lineage.length));
  const none = say("无", "none");
  return [
    [say("版本", "Vintage"), vintage || none],
    [say("状态", "Status"), status || none],
    [say("来源", "Sources"), sources.join(say("、", "; ")) || none],
    [name, named === 0 ? count : `${lineage.length} (${keys})`]
  ];
}

/** Returns an answer's tables as CSV, one after the other, each row naming its table. */
export function answerCsv({tables}: Answer): string {
  const rows = tables.flatMap(({caption, columns, rows: cells}): CsvCell[][] => [
    ["table", ...columns],
    ...cells.map((row) => [
      caption,
      ...row.map(({value, text}) => value ?? (text === "—" ? null : text))
    ])
  ]);
  return writeCsv(rows);
}

/** Returns an answer as JSON, numbers as numbers. */
export function answerJson(answer: Answer): string {
  return `${JSON.stringify(answer, null, 1)}\n`;
}

function printTable({caption, columns, rows}: AnswerTable): string {
  const texts = [columns, ...rows.map((row) => row.map(({text}) => text))];
  const widths = columns.map((_, i) => Math.max(...texts.map((row) => widthOf(row[i] ?? ""))));
  const lines = texts.map((row) =>
    row
      .map((text, i) => pad(text, widths[i] ?? 0))
      .join("  ")
      .trimEnd()
  );
  return [caption, ...lines].join("\n");
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

// A Chinese character and full-width punctuation take two columns of a terminal.
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character
      )
        ? 2
        : 1),
    0
  );
}
