import {selectOne} from "./choices.ts";
import {noticeOf, type Chooser} from "./compareChooser.ts";
import type {Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import {relateWords} from "./relateWords.ts";
import {readUrlState, writeQuery} from "./urlState.ts";

/** Two indicators in one year; the address says the same. */
export interface RelateChoice {
  readonly x: string;
  readonly y: string;
  readonly year: number;
}

/** Returns the form in which the two indicators and the year are chosen, kept in the address. */
export function relateChooser(comparison: Comparison): Chooser<RelateChoice> {
  const {indicators, language} = comparison;
  const say = relateWords(language);
  const known = (value: string): boolean => indicators.some(({id}) => id === value);
  const state = readUrlState(location.search, {
    x: known,
    y: known,
    year: (value) => /^\d{4}$/.test(value)
  });
  const startX = state.values("x")[0] ?? indicators[0]?.id ?? "";
  const startY = state.values("y")[0] ?? indicators[1]?.id ?? "";
  const years = sharedYears(comparison, startX, startY);
  const startYear = state.values("year")[0] ?? String(years.at(-1) ?? "");
  const x = selectOne(say.x, indicators, startX);
  const y = selectOne(say.y, indicators, startY);
  const every = allYears(comparison).map((year) => ({id: String(year), name: String(year)}));
  const year = selectOne(say.year, every, startYear);
  const form = element(
    "form",
    {class: "chooser"},
    ...noticeOf(say.ignored, state.ignored),
    element("div", {}, x.node, y.node, year.node)
  );
  const read = (): RelateChoice => ({x: x.chosen(), y: y.chosen(), year: Number(year.chosen())});
  const chooser = Object.assign(form, {value: read()});
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    chooser.value = read();
    const {x: across, y: up, year: in_} = chooser.value;
    const query = writeQuery({x: [across], y: [up], year: [String(in_)]});
    history.replaceState(null, "", query + location.hash);
  });
  return chooser;
}

// Years in which most regions have both figures come last.
function sharedYears({regions, figures}: Comparison, x: string, y: string): number[] {
  const counts = new Map<number, number>();
  for (const {id} of regions) {
    const withX = new Set(
      figures(id, x).flatMap(({year, value}) => (value === null ? [] : [year]))
    );
    for (const {year, value} of figures(id, y)) {
      if (value !== null && withX.has(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([a, n], [b, m]) => n - m || a - b).map(([year]) => year);
}

function allYears({indicators}: Comparison): number[] {
  const first = Math.min(...indicators.map(({firstYear}) => firstYear));
  const last = Math.max(...indicators.map(({lastYear}) => lastYear));
  return Array.from({length: Math.max(0, last - first + 1)}, (_, i) => last - i);
}
