import {makeChooser, type Chooser} from "./chooser.ts";
import {selectOne} from "./choices.ts";
import {
  compareViews,
  mostIndicators,
  mostRegions,
  peerGroups,
  readChoice,
  readIndicators,
  writeChoice,
  type CompareChoice
} from "./compareChoice.ts";
import {compareWords} from "./compareWords.ts";
import type {Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import {ignoredNotice} from "./ignoredNotice.ts";
import {groupIndicators} from "./indicatorOptions.ts";
import type {PeerFile} from "./peerFile.ts";
import {peerPresets} from "./peerPresets.ts";
import {picker, type Picker} from "./picker.ts";
import {groupRegions} from "./regionOptions.ts";
import {listYears} from "./years.ts";

/**
 * Returns the form in which regions, their peers, indicators, years and view are chosen. It starts
 * from the page's address, keeps the address up to date, and names what of the address it could not
 * understand.
 */
export async function compareChooser(
  comparison: Comparison,
  peers: PeerFile
): Promise<Chooser<CompareChoice>> {
  const say = compareWords(comparison.language);
  await comparison.open(readIndicators(location.search, comparison));
  const {choice, ignored} = readChoice(location.search, comparison);
  const regions = pickRegions(comparison, choice);
  const indicators = pickIndicators(comparison, choice);
  const years = listYears(comparison.indicators).map(String);
  const named = years.map((year) => ({id: year, name: year}));
  const [start, end] = choice.years;
  const from = selectOne(say.from, named, String(start));
  const to = selectOne(say.to, named, String(end));
  const views = compareViews.map((view) => ({id: view, name: say.views[view]}));
  const view = selectOne(say.view, views, choice.view);
  const groups = peerGroups.map((group) => ({id: group, name: say.peers[group]}));
  const group = selectOne(say.group, [{id: "", name: say.noGroup}, ...groups], choice.group ?? "");
  const status = element("p", {role: "status", class: "note"});
  const read = (): CompareChoice => {
    const last = Number(to.chosen());
    return {
      regions: regions.chosen(),
      group: peerGroups.find((candidate) => candidate === group.chosen()) ?? null,
      indicators: indicators.chosen(),
      years: [Math.min(Number(from.chosen()), last), last],
      view: compareViews.find((candidate) => candidate === view.chosen()) ?? "table"
    };
  };
  const presets = peerPresets(comparison, peers, (ids) => {
    regions.choose(ids);
    form.dispatchEvent(new Event("input"));
  });
  const form = element(
    "form",
    {class: "chooser"},
    ...ignoredNotice(say.ignored, ignored),
    regions.node,
    presets.node,
    indicators.node,
    element("div", {}, to.node, from.node, view.node, group.node),
    status
  );
  const follow = (value: CompareChoice): void => {
    presets.show(value);
    from.node.hidden = value.view !== "slope"; // the only view of two years
  };
  const chooser = makeChooser(form, read, writeChoice, (value) => {
    follow(value);
    status.textContent = say.chosen(value.regions.length, value.indicators.length, value.years[1]);
  });
  follow(chooser.value);
  return chooser;
}

function pickRegions(comparison: Comparison, {regions}: CompareChoice): Picker {
  const say = compareWords(comparison.language);
  return picker(groupRegions(comparison.regions), {
    legend: say.regions,
    change: say.changeRegions,
    filter: say.filter,
    remove: say.remove,
    chosen: regions,
    most: mostRegions
  });
}

function pickIndicators(comparison: Comparison, {indicators}: CompareChoice): Picker {
  const say = compareWords(comparison.language);
  const options = groupIndicators(comparison.indicators, say.headline);
  return picker(options, {
    legend: say.indicators,
    change: say.changeIndicators,
    filter: say.filter,
    remove: say.remove,
    chosen: indicators,
    most: mostIndicators
  });
}
