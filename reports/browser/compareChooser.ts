import {checkBoxes, selectOne} from "./choices.ts";
import {
  compareViews,
  mostIndicators,
  mostRegions,
  readChoice,
  writeChoice,
  type CompareChoice
} from "./compareChoice.ts";
import {findPeers, type Peers} from "./comparePeers.ts";
import {compareWords} from "./compareWords.ts";
import type {Comparison} from "./comparison.ts";
import {element} from "./element.ts";

/** A form whose `value` Framework's `view` follows. */
export type Chooser<Value> = HTMLFormElement & {value: Value};

/**
 * Returns the form in which regions, indicators, years and view are chosen. It
 * starts from the page's address, keeps the address up to date, and names what
 * of the address it could not understand.
 */
export function compareChooser(comparison: Comparison): Chooser<CompareChoice> {
  const say = compareWords(comparison.language);
  const {choice, ignored} = readChoice(location.search, comparison);
  const regions = checkBoxes(comparison.regions, {
    legend: say.regions,
    filter: say.filter,
    chosen: choice.regions,
    most: mostRegions
  });
  const indicators = checkBoxes(comparison.indicators, {
    legend: say.indicators,
    filter: say.filter,
    chosen: choice.indicators,
    most: mostIndicators
  });
  const years = listYears(comparison).map((year) => ({id: String(year), name: String(year)}));
  const from = selectOne(say.from, years, String(choice.years[0]));
  const to = selectOne(say.to, years, String(choice.years[1]));
  const views = compareViews.map((view) => ({id: view, name: say.views[view]}));
  const view = selectOne(say.view, views, choice.view);
  const status = element("p", {role: "status", class: "note"});
  const peers = peerButtons(comparison, (by) => {
    const found = findPeers(comparison, read()).find((one) => one.by === by);
    if (found === undefined) return;
    regions.choose(found.regions);
    form.dispatchEvent(new Event("input"));
  });
  const form = element(
    "form",
    {class: "chooser"},
    ...noticeOf(say.ignored, ignored),
    regions.node,
    peers,
    indicators.node,
    element("div", {}, to.node, from.node, view.node),
    status
  );
  const read = (): CompareChoice => ({
    regions: regions.chosen(),
    indicators: indicators.chosen(),
    years: [Math.min(Number(from.chosen()), Number(to.chosen())), Number(to.chosen())],
    view: compareViews.find((candidate) => candidate === view.chosen()) ?? "table"
  });
  const chooser = Object.assign(form, {value: read()});
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    const value = read();
    chooser.value = value;
    history.replaceState(null, "", writeChoice(value) + location.hash);
    status.textContent = say.chosen(value.regions.length, value.indicators.length, value.years[1]);
  });
  return chooser;
}

function peerButtons(
  {language, regions}: Comparison,
  choose: (by: Peers["by"]) => void
): HTMLElement {
  const say = compareWords(language);
  const hasClasses = regions.some(({classId}) => classId !== null && classId !== "");
  const buttons = ([...(hasClasses ? ["class" as const] : []), "rank" as const]).map((by) => {
    const button = element("button", {type: "button"}, say.peers[by]);
    button.addEventListener("click", () => choose(by));
    return button;
  });
  return element("p", {class: "figure-actions"}, say.peersOf, ...buttons);
}

/** Returns a notice that names parts of an address that were not understood; nothing for none. */
export function noticeOf(words: string, ignored: readonly string[]): HTMLElement[] {
  if (ignored.length === 0) return [];
  return [element("p", {class: "notice", role: "alert"}, words + ignored.join(" "))];
}

function listYears({indicators}: Comparison): number[] {
  const first = Math.min(...indicators.map(({firstYear}) => firstYear));
  const last = Math.max(...indicators.map(({lastYear}) => lastYear));
  return Array.from({length: Math.max(0, last - first + 1)}, (_, i) => last - i);
}
