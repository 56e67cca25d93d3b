import {groupDigits} from "@xianzhi/catalog/groupDigits";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {plainLine} from "../plainText.ts";
import type {Explanation} from "./loadExplanation.ts";
import {words, type Language} from "./words.ts";

/** Labels of the closed lists' codes, in one language. */
export type Labels = ReadonlyMap<string, string>;

/**
 * Returns an explanation as an indented tree: the figure, its formula or cell, rivals, verdicts.
 */
export function printExplanation(
  explanation: Explanation,
  language: Language,
  labels: Labels
): string {
  return branch(explanation, language, labels).map(plainLine).join("\n") + "\n";
}

function branch(explanation: Explanation, language: Language, labels: Labels): string[] {
  const {figure, inputs} = explanation;
  const word = words[language];
  const lines = [headline(figure, language, labels)];
  if (explanation.source) lines.push(...sourceLines(explanation, language, labels));
  if (figure["origin"] === "derived") {
    lines.push(
      `  ${word.formula}: ${figure[`formula_${language}`] ?? ""}  (${word.model} figures ← int_derivations)`
    );
  }
  for (const {input, explanation: inner} of inputs) {
    const value =
      input["value"] === null ? word.missing : `${number(input["value"])} ${input["unit"]}`;
    lines.push(
      `  ├ ${input[`name_${language}`]} ${input["input_year"]} = ${value}${placeOf(input)}`
    );
    if (inner)
      lines.push(
        ...branch(inner, language, labels)
          .slice(1)
          .map((line) => `  │ ${line}`)
      );
  }
  lines.push(
    ...rivalLines(explanation, language, labels),
    ...changeLines(explanation, language, labels)
  );
  return lines;
}

function headline(figure: Row, language: Language, labels: Labels): string {
  const word = words[language];
  const unit = language === "en" ? figure["unit_en"] : figure["unit"];
  const decimals = Number(figure["decimals"] ?? 0);
  const value =
    typeof figure["value"] === "number"
      ? `${groupDigits(figure["value"].toFixed(decimals))} ${unit}`
      : `${word.noValue} (${label(labels, figure["reason"])})`;
  const origin = String(figure["origin"]);
  const how =
    origin === "derived" ? word.derived : origin === "aggregated" ? word.aggregated : word.observed;
  const status = label(labels, figure["status"]);
  return `${figure[`region_${language}`]} ${figure[`name_${language}`]} ${figure["period"]} = ${value}  [${how}; ${status}]`;
}

function sourceLines(
  {figure, source, locator}: Explanation,
  language: Language,
  labels: Labels
): string[] {
  const word = words[language];
  const title = language === "en" ? source?.["title_en"] : source?.["title"];
  const nature = [label(labels, source?.["kind"]), term(word.media, source?.["medium"])].join(", ");
  const lines = [
    `  ${word.source}: ${title} (${nature})`,
    `  ${word.printed}: “${figure["raw_text"]}” ${figure["raw_unit"] ?? ""} ← ${figure["label"]}`,
    `  ${word.cell}: ${figure["source_id"]}/${figure["file"]}${placeOf(figure)}`,
    `  ${word.checksum}: ${source?.["sha256"]}`
  ];
  if (locator !== null) lines.push(`  ${word.read}: ${locator}`);
  if (figure["correction"] !== null) lines.push(`  ${word.correction}: ${figure["correction"]}`);
  return lines;
}

function rivalLines({rivals}: Explanation, language: Language, labels: Labels): string[] {
  if (rivals.length < 2) return [];
  const word = words[language];
  return [
    `  ${word.rivals}:`,
    ...rivals.map((rival) => {
      const mark = `${rival["chosen"] === true ? "✓" : "·"} ${term(word.rules, rival["rule"])}`;
      const codes = [rival["status"], rival["vintage_id"]].filter(Boolean);
      const nature = codes.map((code) => label(labels, code)).join(", ");
      const title = language === "en" ? rival["title_en"] : rival["title"];
      return `    ${mark}: ${rival["raw_text"]} ${rival["raw_unit"]} (${nature}) ${title}`;
    })
  ];
}

function changeLines(
  {change, verdicts}: Explanation,
  language: Language,
  labels: Labels
): string[] {
  const word = words[language];
  const lines: string[] = [];
  if (change) {
    const unit = change["change_kind"] === "points" ? word.points : "%";
    const moved =
      change["change"] === null
        ? label(labels, change["reason"])
        : `${signed(change["change"])}${unit}`;
    const how = [term(word.kinds, change["change_kind"]), term(word.bases, change["basis"])];
    lines.push(`  ${word.change}: ${moved} (${how.filter(Boolean).join(", ")})`);
    if (change["lead"] !== null) {
      const benchmark = change[`benchmark_${language}`];
      lines.push(
        `  ${word.benchmark}: ${benchmark} ${signed(change["benchmark_change"])}${unit}; ${word.lead} ` +
          `${signed(change["lead"])} ± ${uncertainty(change["lead_half_width"])} → ${label(labels, change["verdict"])}`
      );
    }
  }
  for (const verdict of verdicts) {
    const said = verdict["verdict"] ?? verdict["reason"];
    lines.push(
      `  ${word.plan}: ${verdict["base_year"]}→${verdict["end_year"] ?? "?"} ` +
        `${signed(verdict["lead"])} ± ${uncertainty(verdict["half_width"])} → ${label(labels, said)}`
    );
  }
  return lines;
}

function placeOf(row: Row): string {
  if (row["row_number"] === null || row["row_number"] === undefined) return "";
  const sheet = row["sheet"] ? `${row["sheet"]}!` : "";
  return `#${sheet}r${row["row_number"]}c${row["column_number"]}`;
}

function label(labels: Labels, code: unknown): string {
  return labels.get(String(code)) ?? String(code ?? "");
}

// A word of a code; a code without one stands for itself.
function term(terms: Readonly<Record<string, string>>, code: unknown): string {
  return terms[String(code ?? "")] ?? String(code ?? "");
}

function number(value: unknown): string {
  return typeof value === "number" ? groupDigits(String(Number(value.toPrecision(8)))) : "–";
}

// Two digits tell how wide a doubt is.
function uncertainty(value: unknown): string {
  return typeof value === "number" ? String(Number(value.toPrecision(2))) : "–";
}

function signed(value: unknown): string {
  if (typeof value !== "number") return "–";
  const rounded = Number(value.toFixed(4));
  return rounded < 0 ? `−${-rounded}` : `+${rounded}`;
}
