import {groupBy} from "../grouping.ts";
import {html, type Html, join} from "../html.ts";
import type {EvidenceCell, Finding} from "../marts/findings.ts";
import {nameFinding} from "../sentences/findingCodes.ts";
import type {View} from "../view.ts";
import {fold} from "./fold.ts";
import {cellLink} from "./links.ts";

const cellsShown = 6;

/**
 * Returns findings folded by what kind of thing looks wrong, in the order they come. What all of a
 * kind say alike, what else may explain them or why they are accepted, is said once.
 */
export function findingGroups(view: View, findings: readonly Finding[]): Html {
  if (findings.length === 0) return html`<p>${view.say("没有。", "None.")}</p>`;
  const groups = [...groupBy(findings, ({code}) => code)];
  return html`${groups.map(([code, group]) => {
    const explanations = new Set(group.map((finding) => explanationOf(view, finding)));
    const [shared = ""] = explanations.size === 1 ? explanations : [];
    const count = view.say(`${group.length}处`, String(group.length));
    return fold(
      {title: nameFinding(view, code), level: 3, note: count},
      html`${shared !== "" && html`<p class="note">${shared}</p>`}
<ol>${group.map((finding) => writeFinding(view, finding, shared === ""))}</ol>`
    );
  })}`;
}

function explanationOf(view: View, {accepted, acceptedReason, competing}: Finding): string {
  if (accepted) return view.word(acceptedReason);
  const other = view.word(competing);
  return other === "" ? "" : view.say("也可能：", "Or else: ") + other;
}

function writeFinding(view: View, finding: Finding, isExplained: boolean): Html {
  const explanation = isExplained ? explanationOf(view, finding) : "";
  return html`<li id="${finding.id}">${view.word(finding.message)}
${explanation !== "" && html`<br><small>${explanation}</small>`}
<br><small class="cells">${writeEvidence(view, finding.cells)}</small></li>
`;
}

// A file is named once, before its cells.
function writeEvidence(view: View, cells: readonly EvidenceCell[]): Html {
  const shown = groupBy(cells.slice(0, cellsShown), ({file}) => file);
  const files = [...shown].map(
    ([file, own]) =>
      html`${file} ${join(
        own.map((cell) => cellLink(view, cell, `r${cell.row}c${cell.column}`)),
        view.say("、", ", ")
      )}`
  );
  const more = cells.length - cellsShown;
  const rest = more > 0 ? view.say(`，另${more}格`, `, and ${more} more`) : "";
  return html`${view.say("依据：", "Evidence: ")}${join(files, view.say("；", "; "))}${rest}`;
}
