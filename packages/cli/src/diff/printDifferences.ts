import {groupDigits} from "@xianzhi/catalog/groupDigits";
import type {
  CodeLabels,
  DifferenceGroup,
  Differences,
  Tally
} from "@xianzhi/indicators/diff/differences";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {plainText} from "../plainText.ts";
import {tellSetting, term, words, type Language} from "./words.ts";

export interface DifferencePrinting {
  readonly language: Language;
  readonly labels: CodeLabels;
  readonly all: boolean; // every row instead of the first few of each kind
}

const shown = 5;
const kinds = ["verdict", "figure", "observation"] as const;

/** Returns differences as text: one block per cause, its counts, then the weightiest examples. */
export function printDifferences(differences: Differences, printing: DifferencePrinting): string {
  const {earlier, later, groups} = differences;
  const head = `${earlier} → ${later}`;
  if (groups.length === 0) return `${head}: ${words[printing.language].nothing}\n`;
  const blocks = groups.map((group) => printGroup(group, printing));
  return plainText([head, ...blocks].join("\n\n")) + "\n";
}

function printGroup(group: DifferenceGroup, printing: DifferencePrinting): string {
  const word = words[printing.language];
  const tallies = {observation: group.observations, figure: group.figures, verdict: group.verdicts};
  const lines = kinds.toReversed().flatMap((kind) => {
    const text = printTally(tallies[kind], word.changes);
    return text === "" ? [] : [`  ${word.kinds[kind]}: ${text}`];
  });
  const examples = kinds.flatMap((kind) => {
    const rows = group.rows.filter((row) => row["what"] === kind);
    const printed = rows.slice(0, printing.all ? rows.length : shown);
    const more = rows.length - printed.length;
    return [
      ...printed.map((row) => `    ${printRow(row, printing)}`),
      ...(more > 0 ? [`    ${word.more(more, word.kinds[kind])}`] : [])
    ];
  });
  const detail = tellChange(group.detail, word.changes);
  const head = [term(word.causes, group.cause), detail].filter(Boolean).join(": ");
  return [head, ...lines, ...examples].join("\n");
}

// A file's detail ends with how it changed.
function tellChange(detail: string, changes: Readonly<Record<string, string>>): string {
  return detail.replaceAll(
    /\((new|gone|changed)\)/g,
    (_, change: string) => `(${changes[change]})`
  );
}

function printTally(tally: Tally, changes: Readonly<Record<keyof Tally, string>>): string {
  return (["new", "gone", "changed"] as const)
    .filter((change) => tally[change] > 0)
    .map((change) => `${tally[change]} ${changes[change]}`)
    .join(", ");
}

function printRow(row: Row, printing: DifferencePrinting): string {
  const {language, labels} = printing;
  const name = (field: string) => String(row[`${field}_${language}`] ?? row[`${field}_zh`] ?? "");
  const period = String(row["period"]);
  const told = row["what"] === "verdict" ? `(${tellSetting(period, language, labels)})` : period;
  const subject = [name("region"), name("indicator"), told].filter((word) => word !== "").join(" ");
  const marks = (["flipped", "vanished"] as const).filter((mark) => row[mark] === true);
  const mark = marks.map((one) => ` (${words[language].marks[one]})`).join("");
  const place = row["place"] === null ? "" : `  [${String(row["place"])}]`;
  return `${sign(row)} ${subject}: ${printSides(row, printing)}${mark}${place}`;
}

function sign(row: Row): string {
  return row["change"] === "new" ? "+" : row["change"] === "gone" ? "-" : "~";
}

function printSides(row: Row, printing: DifferencePrinting): string {
  const [before, after] = [printSide(row, "earlier", printing), printSide(row, "later", printing)];
  if (row["change"] === "new") return after;
  if (row["change"] === "gone") return before;
  return before === after ? `${after} (${words[printing.language].same})` : `${before} → ${after}`;
}

function printSide(
  row: Row,
  side: "earlier" | "later",
  {language, labels}: DifferencePrinting
): string {
  const value = row[`${side}_value`];
  const text = String(row[`${side}_text`] ?? "");
  const label = labels.get(text)?.[language] ?? text;
  if (typeof value !== "number") return label === "" ? "—" : label;
  const unit = row["unit"] === null ? "" : ` ${String(row["unit"])}`;
  const status = row["what"] === "figure" && text !== "" ? ` (${label})` : "";
  return `${groupDigits(tellValue(row, value))}${unit}${status}`;
}

// Seven digits are enough to read, unless the two sides would then look alike.
function tellValue(row: Row, value: number): string {
  const sides = [row["earlier_value"], row["later_value"]].map((one) =>
    Number(one ?? 0).toPrecision(7)
  );
  const alike = row["change"] === "changed" && sides[0] === sides[1];
  return String(Number(value.toPrecision(alike ? 12 : 7)));
}
