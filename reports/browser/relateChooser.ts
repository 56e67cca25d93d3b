import {makeChooser, type Chooser} from "./chooser.ts";
import {selectOne} from "./choices.ts";
import type {Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import {ignoredNotice} from "./ignoredNotice.ts";
import {groupIndicators} from "./indicatorOptions.ts";
import {relateWords} from "./relateWords.ts";
import {readUrlState, writeQuery} from "./urlState.ts";
import {listYears} from "./years.ts";

/** Two indicators in one year; the address says the same. */
export interface RelateChoice {
  readonly x: string;
  readonly y: string;
  readonly year: number;
}

/** Returns the form in which the two indicators and the year are chosen, kept in the address. */
export async function relateChooser(comparison: Comparison): Promise<Chooser<RelateChoice>> {
  const {indicators, language} = comparison;
  const say = relateWords(language);
  const known = (value: string): boolean => indicators.some(({id}) => id === value);
  const years = listYears(indicators).map(String);
  const state = readUrlState(location.search, {
    x: known,
    y: known,
    year: (value) => years.includes(value)
  });
  const startX = state.values("x")[0] ?? indicators[0]?.id ?? "";
  const startY = state.values("y")[0] ?? indicators[1]?.id ?? "";
  await comparison.open([startX, startY]);
  const startYear = state.values("year")[0] ?? String(bestYear(comparison, startX, startY));
  const options = groupIndicators(indicators, say.headline);
  const x = selectOne(say.x, options, startX);
  const y = selectOne(say.y, options, startY);
  const year = selectOne(
    say.year,
    years.map((id) => ({id, name: id})),
    startYear
  );
  const form = element(
    "form",
    {class: "chooser"},
    ...ignoredNotice(say.ignored, state.ignored),
    element("div", {}, x.node, y.node, year.node)
  );
  const read = () => ({x: x.chosen(), y: y.chosen(), year: Number(year.chosen())});
  return makeChooser(form, read, (choice) =>
    writeQuery({x: [choice.x], y: [choice.y], year: [String(choice.year)]})
  );
}

// The newest of the years in which most regions have both figures.
function bestYear({regions, figures}: Comparison, x: string, y: string): number | "" {
  const counts = new Map<number, number>();
  for (const {id} of regions) {
    const withX = new Set(
      figures(id, x).flatMap(({year, value}) => (value === null ? [] : [year]))
    );
    for (const {year, value} of figures(id, y)) {
      if (value !== null && withX.has(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const ordered = [...counts].toSorted(([a, n], [b, m]) => m - n || b - a);
  return ordered[0]?.[0] ?? "";
}
