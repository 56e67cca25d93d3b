import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {groupBy} from "../grouping.ts";
import type {Html} from "../html.ts";
import type {Figure} from "../marts/figures.ts";
import {styleUnit} from "../quantity.ts";
import type {View} from "../view.ts";
import {regionLink} from "./links.ts";
import {writeTable} from "./table.ts";
import {flagMarks, valueCell} from "./values.ts";

/**
 * Returns an indicator's figures, years as rows and regions as columns; what the figures of a year
 * carry in flags stands in a column of its own, region by region.
 */
export function yearTable(view: View, {indicator, figures}: IndicatorFacts): Html {
  const known = figures.filter((figure) => figure.value !== null);
  const regionIds = [...view.site.regions.keys()].filter((id) =>
    known.some((figure) => figure.regionId === id)
  );
  const byYear = groupBy(known, ({year}) => year);
  const years = [...byYear.keys()].toSorted((a, b) => (b ?? 0) - (a ?? 0));
  const {label} = styleUnit(indicator.unit, view.language, indicator);
  return writeTable({
    caption: view.say(
      `${view.word(indicator.name)}（${label}）；空格：所列来源未公布`,
      `${view.word(indicator.name)} (${label}); blank: not published in the sources`
    ),
    className: "years",
    columns: [
      {head: view.say("年份", "Year")},
      ...regionIds.map((id) => ({head: regionLink(view, id), number: true})),
      {head: view.say("标记", "Flags")}
    ],
    rows: years.map((year) => {
      const row = byYear.get(year) ?? [];
      const find = (id: string) => row.find((figure) => figure.regionId === id) ?? null;
      return {
        cells: [year ?? "", ...regionIds.map((id) => valueCell(view, find(id))), flagsOf(view, row)]
      };
    })
  });
}

const fewOthers = 4; // regions without a flag that are sooner named than those with it

// Flags of a year are usually everyone's: then they are printed once.
function flagsOf(view: View, row: readonly Figure[]) {
  const byFlags = groupBy(
    row.filter(({flags}) => flags.length > 0),
    ({flags}) => flags.join(" ")
  );
  return [...byFlags].map(([, figures]) => {
    const marks = flagMarks(view, figures[0]?.flags ?? []);
    if (figures.length === row.length) return marks;
    const others = row.filter((figure) => !figures.includes(figure));
    const isMost = others.length <= fewOthers && figures.length > others.length;
    const names = nameRegions(view, isMost ? others : figures);
    return [marks, " ", isMost ? view.say(`除${names}外`, `all but ${names}`) : names, " "];
  });
}

function nameRegions(view: View, figures: readonly Figure[]): string {
  return figures.map(({regionId}) => view.region(regionId)).join(view.say("、", ", "));
}
