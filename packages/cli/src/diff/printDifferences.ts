import type {DifferenceGroup, Differences, Tally} from "@xianzhi/indicators/diff/differences";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {plainText} from "../plainText.ts";

export interface DifferencePrinting {
  readonly lang: string; // zh | en, of the names
  readonly all: boolean; // every row instead of the first few of each kind
}

const shown = 5;
const kinds = ["verdict", "figure", "observation"] as const;

/** Returns differences as text: one block per cause, its counts, then the weightiest examples. */
export function printDifferences(differences: Differences, printing: DifferencePrinting): string {
  const {earlier, later, groups} = differences;
  if (groups.length === 0) return `${earlier} → ${later}: nothing differs\n`;
  const blocks = groups.map((group) => printGroup(group, printing));
  return plainText([`${earlier} → ${later}`, ...blocks].join("\n\n")) + "\n";
}

function printGroup(group: DifferenceGroup, {lang, all}: DifferencePrinting): string {
  const counts = [
    ["observations", group.observations],
    ["figures", group.figures],
    ["verdicts", group.verdicts]
  ] as const;
  const lines = counts.flatMap(([name, tally]) => {
    const text = printTally(tally);
    return text === "" ? [] : [`  ${name}: ${text}`];
  });
  const examples = kinds.flatMap((what) => {
    const rows = group.rows.filter((row) => row["what"] === what);
    const printed = rows.slice(0, all ? rows.length : shown).map((row) => printRow(row, lang));
    const more = rows.length - printed.length;
    return more > 0 ? [...printed, `    … ${more} more ${what}s`] : printed;
  });
  return [`${group.cause}: ${group.detail}`, ...lines, ...examples].join("\n");
}

function printTally(tally: Tally): string {
  return (["new", "gone", "changed"] as const)
    .filter((change) => tally[change] > 0)
    .map((change) => `${tally[change]} ${change}`)
    .join(", ");
}

function printRow(row: Row, lang: string): string {
  const name = (field: string) => String(row[`${field}_${lang}`] ?? row[`${field}_zh`] ?? "");
  const words = [name("region"), name("indicator"), String(row["period"])];
  const subject = words.filter((word) => word !== "").join(" ");
  const marks = ["flipped", "vanished"].filter((mark) => row[mark] === true);
  const mark = marks.map((one) => ` (${one})`).join("");
  const place = row["place"] === null ? "" : `  [${String(row["place"])}]`;
  return `    ${sign(row)} ${subject}: ${printSides(row)}${mark}${place}`;
}

function sign(row: Row): string {
  return row["change"] === "new" ? "+" : row["change"] === "gone" ? "-" : "~";
}

function printSides(row: Row): string {
  const [before, after] = [printSide(row, "earlier"), printSide(row, "later")];
  if (row["change"] === "new") return after;
  if (row["change"] === "gone") return before;
  return before === after ? `${after} (as printed or its status)` : `${before} → ${after}`;
}

function printSide(row: Row, side: "earlier" | "later"): string {
  const value = row[`${side}_value`];
  const text = row[`${side}_text`];
  if (typeof value !== "number") return text === null || text === undefined ? "—" : String(text);
  const unit = row["unit"] === null ? "" : ` ${String(row["unit"])}`;
  const status = row["what"] === "figure" && text ? ` (${String(text)})` : "";
  return `${Number(value.toPrecision(12))}${unit}${status}`;
}
