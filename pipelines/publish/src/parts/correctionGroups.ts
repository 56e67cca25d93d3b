import {groupBy} from "../grouping.ts";
import {html, type Html} from "../html.ts";
import type {Correction} from "../marts/findings.ts";
import {formatNumber} from "../numbers.ts";
import type {View} from "../view.ts";
import {fold} from "./fold.ts";
import {cellLink, sourceLink} from "./links.ts";
import {writeTable} from "./table.ts";

/** Returns the corrections folded by why they were made: most are of one fault in many cells. */
export function correctionGroups(view: View, corrections: readonly Correction[]): Html {
  if (corrections.length === 0) return html`<p>${view.say("没有。", "None.")}</p>`;
  const groups = [...groupBy(corrections, ({reason}) => reason)];
  return html`${groups.map(([reason, group]) =>
    fold(
      {title: reason, titleLanguage: "zh", level: 3, note: view.say(`${group.length}处`, String(group.length))},
      correctionTable(view, group)
    )
  )}`;
}

function correctionTable(view: View, corrections: readonly Correction[]): Html {
  return writeTable({
    caption: view.say("更正", "Corrections"),
    isCaptionHidden: true,
    onPhone: "stack",
    columns: [
      {head: view.say("位置", "Place")},
      {head: view.say("原文", "Printed"), number: true},
      {head: view.say("更正为", "Corrected"), number: true},
      {head: view.say("依据", "Evidence")},
      {head: view.say("日期", "Date"), number: true}
    ],
    rows: corrections.map((row) => ({
      cells: [
        html`${correctionPlace(view, row)} ${sourceLink(view, row.sourceId)}`,
        row.printed,
        row.corrected === null
          ? view.say("撤下", "withdrawn")
          : formatNumber(row.corrected, String(row.corrected).split(".")[1]?.length ?? 0),
        html`<span lang="zh-CN">${row.evidence}</span>`,
        row.correctedOn
      ]
    }))
  });
}

function correctionPlace(view: View, {sourceId, file, row, column}: Correction): Html {
  if (row === null || column === null) return html`${file}`;
  return cellLink(view, {sourceId, file, sheet: "", row, column}, `${file} r${row}c${column}`);
}
