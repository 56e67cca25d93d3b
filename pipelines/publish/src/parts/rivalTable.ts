import {html, type Html} from "../html.ts";
import type {Rival} from "../marts/figures.ts";
import type {View} from "../view.ts";
import {cellLink, sourceLink} from "./links.ts";
import {writeTable} from "./table.ts";

/** Returns what each source prints for one figure, the one that is used first, and why that one. */
export function rivalTable(
  view: View,
  rivals: readonly Rival[],
  writeRule: (view: View, rule: string | null) => string
): Html {
  const ordered = rivals.toSorted((a, b) => Number(b.chosen) - Number(a.chosen));
  return writeTable({
    caption: view.say("各来源的数字", "What the sources print"),
    onPhone: "stack",
    columns: [
      {head: view.say("来源", "Source")},
      {head: view.say("原文", "As printed"), number: true},
      {head: view.say("状态", "Status")},
      {head: view.say("版本", "Vintage")},
      {head: view.say("取舍", "Why")}
    ],
    rows: ordered.map((rival) => ({
      cells: [
        rival.cell === null ? "" : sourceLink(view, rival.cell.sourceId),
        printedOf(view, rival),
        rival.status === null ? "" : view.label("statuses", rival.status),
        rival.vintageId === null ? "" : view.label("vintages", rival.vintageId),
        writeRule(view, rival.rule)
      ],
      ...(rival.chosen ? {kind: "benchmark" as const} : {})
    }))
  });
}

function printedOf(view: View, {cell, rawText, rawUnit}: Rival): Html {
  const printed = `${rawText ?? ""}${rawUnit === null ? "" : ` ${rawUnit}`}`;
  return cell === null ? html`${printed}` : cellLink(view, cell, printed);
}
