import type {CompareChoice} from "./compareChoice.ts";
import {compareWords} from "./compareWords.ts";
import {findFigure, type Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import type {Indicator} from "./indicatorList.ts";
import {writeNumber} from "./numbers.ts";
import {pageRoot} from "./pageLanguage.ts";
import type {Region} from "./regionList.ts";
import {writeVerdict} from "./verdictText.ts";

/**
 * Returns the compared figures as a table: indicators down, regions across, the
 * benchmark last; under each value how its change compares with the benchmark's.
 * Every value leads to its entry on the region's how page.
 */
export function compareTable(
  comparison: Comparison,
  {years: [, year]}: CompareChoice,
  {regions, indicators}: Chosen
): HTMLElement {
  const say = compareWords(comparison.language);
  const heads = [
    element("th", {scope: "col"}, say.indicator),
    ...regions.map(({short}) => element("th", {scope: "col"}, short))
  ];
  const rows = indicators.map((indicator) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, indicator.name, element("small", {}, ` ${indicator.unit}`)),
      ...regions.map((region) => valueCell(comparison, region, indicator, year))
    )
  );
  const table = element(
    "table",
    {class: "matrix"},
    element("caption", {}, `${year}`),
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...rows)
  );
  return element(
    "div",
    {class: "scroll", tabindex: "0", role: "region", "aria-label": say.views.table},
    table
  );
}

/** The rows and columns of a comparison, resolved. */
export interface Chosen {
  readonly regions: readonly Region[]; // benchmark last
  readonly indicators: readonly Indicator[];
}

function valueCell(
  comparison: Comparison,
  region: Region,
  indicator: Indicator,
  year: number
): HTMLElement {
  const {language} = comparison;
  const figure = findFigure(comparison, region.id, indicator.id, year);
  if (figure === undefined) {
    return element("td", {}, element("span", {class: "tag unknown"}, compareWords(language).empty));
  }
  const value = writeNumber(figure.value, figure.decimals, language);
  const flag = figure.status === "provisional" ? " [p]" : "";
  const how = `${pageRoot()}${language}/how/${region.id}.html#${indicator.id}-${year}`;
  const link = element("a", {class: "figure-link", href: how}, value);
  const cell = element("td", {}, link, element("span", {class: "flag"}, flag));
  if (region.isBenchmark || region.benchmarkId === null) return cell;
  const verdict = writeVerdict(
    comparison.changes(region.id, indicator.id, year),
    language,
    comparison.reason
  );
  cell.append(
    element("br"),
    element(
      "span",
      {class: `tag ${verdict.className}`, title: verdict.full},
      verdict.short,
      element("span", {class: "hidden"}, ` ${verdict.full}`)
    )
  );
  return cell;
}
