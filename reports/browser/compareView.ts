import {differingClasses, resolveChoice, type Chosen} from "./chosenRegions.ts";
import type {CompareChoice} from "./compareChoice.ts";
import {compareCsv} from "./compareCsv.ts";
import {compareGrowth} from "./compareGrowth.ts";
import {compareScatter} from "./compareScatter.ts";
import {compareSlope} from "./compareSlope.ts";
import {compareTable} from "./compareTable.ts";
import {compareWords} from "./compareWords.ts";
import type {Comparison} from "./comparison.ts";
import {copyLink} from "./copyLink.ts";
import {element} from "./element.ts";
import type {PeerFile} from "./peerFile.ts";
import {readPoints} from "./pointTips.ts";
import {saveCsv} from "./saveCsv.ts";

/** Returns the chosen view of what is chosen, with its note and its actions. */
export async function compareView(
  comparison: Comparison,
  peers: PeerFile,
  choice: CompareChoice
): Promise<HTMLElement> {
  const say = compareWords(comparison.language);
  if (choice.regions.length === 0 || choice.indicators.length === 0) {
    return element("p", {class: "notice"}, say.nothing);
  }
  await comparison.open(choice.indicators);
  const chosen = resolveChoice(comparison, choice, peers);
  const shown = element("div", {}, ...(await drawView(comparison, choice, chosen)));
  const csv = compareCsv(comparison, choice, chosen);
  const actions = [saveCsv(csv, "compare.csv", say.download), ...copyLink(comparison.language)];
  shown.append(element("p", {class: "figure-actions"}, ...actions));
  readPoints(shown);
  return shown;
}

async function drawView(
  comparison: Comparison,
  choice: CompareChoice,
  chosen: Chosen
): Promise<HTMLElement[]> {
  const say = compareWords(comparison.language);
  if (choice.view === "table") {
    const note = element("p", {class: "note"}, say.tableNote);
    return [compareTable(comparison, choice, chosen), note];
  }
  const draw = {dumbbell: compareGrowth, slope: compareSlope, scatter: compareScatter}[choice.view];
  const charts = await Promise.all(
    chosen.indicators.map((indicator) => draw(comparison, choice, chosen, indicator))
  );
  const classes = differingClasses(chosen);
  const named = chosen.regions.flatMap(({id, short}) => {
    const className = classes.get(id);
    return className === undefined ? [] : [`${short} ${className}`];
  });
  const notes = [
    say.notes[choice.view],
    ...(named.length === 0 ? [] : [say.classes + named.join(say.comma)])
  ].map((text) => element("p", {class: "note"}, text));
  return [...notes, element("div", {class: "figures"}, ...charts)];
}
