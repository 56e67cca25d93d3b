import {compareGrowth, compareScatter, compareSlope} from "./compareCharts.ts";
import type {CompareChoice} from "./compareChoice.ts";
import {compareCsv} from "./compareCsv.ts";
import {compareTable, type Chosen} from "./compareTable.ts";
import {compareWords} from "./compareWords.ts";
import type {Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import {readPoints} from "./pointTips.ts";

/** Returns the chosen view of what is chosen, with its note and its actions. */
export function compareView(comparison: Comparison, choice: CompareChoice): HTMLElement {
  const say = compareWords(comparison.language);
  const chosen = resolveChoice(comparison, choice);
  if (choice.regions.length === 0 || chosen.indicators.length === 0) {
    return element("p", {class: "notice"}, say.nothing);
  }
  const shown = element("div", {}, drawView(comparison, choice, chosen));
  if (choice.view === "table") shown.append(element("p", {class: "note"}, say.tableNote));
  shown.append(actions(comparison, choice, chosen));
  readPoints(shown);
  return shown;
}

function drawView(comparison: Comparison, choice: CompareChoice, chosen: Chosen): HTMLElement {
  if (choice.view === "table") return compareTable(comparison, choice, chosen);
  const draw = {dumbbell: compareGrowth, slope: compareSlope, scatter: compareScatter}[choice.view];
  const charts = chosen.indicators.map((indicator) => draw(comparison, choice, chosen, indicator));
  return element("div", {class: "figures"}, ...charts);
}

// The benchmark of the chosen regions is always beside them, last.
function resolveChoice(comparison: Comparison, {regions, indicators}: CompareChoice): Chosen {
  const own = comparison.regions.filter(({id}) => regions.includes(id));
  const benchmarks = comparison.regions.filter(
    ({id}) => !regions.includes(id) && own.some(({benchmarkId}) => benchmarkId === id)
  );
  return {
    regions: [...own, ...benchmarks],
    indicators: comparison.indicators.filter(({id}) => indicators.includes(id))
  };
}

function actions(comparison: Comparison, choice: CompareChoice, chosen: Chosen): HTMLElement {
  const say = compareWords(comparison.language);
  const csv = new Blob([compareCsv(comparison, choice, chosen)], {type: "text/csv;charset=utf-8"});
  const save = element(
    "a",
    {href: URL.createObjectURL(csv), download: "compare.csv"},
    say.download
  );
  const bar = element("p", {class: "figure-actions"}, save);
  if (navigator.clipboard !== undefined) {
    const copy = element("button", {type: "button"}, say.copy);
    copy.addEventListener("click", () => {
      void navigator.clipboard.writeText(location.href).then(() => {
        copy.textContent = say.copied;
      });
    });
    bar.append(copy);
  }
  return bar;
}
