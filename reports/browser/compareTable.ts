import {differingClasses, type Chosen} from "./chosenRegions.ts";
import type {CompareChoice} from "./compareChoice.ts";
import {compareWords} from "./compareWords.ts";
import {findFigure, type Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import type {Indicator} from "./indicatorList.ts";
import {mixedVintages} from "./mixedVintages.ts";
import {writeNumber} from "./numbers.ts";
import {pageRoot} from "./pageLanguage.ts";
import {medianOf} from "./peerMedian.ts";
import type {Region} from "./regionList.ts";
import {writeVerdict} from "./verdictText.ts";

/**
 * Returns the compared figures as a table: indicators down, regions across, the benchmark and the
 * peers' median last; under each value how its change compares with the benchmark's, which also
 * tints the cell. Every value leads to its entry on the region's how page.
 */
export function compareTable(
  comparison: Comparison,
  {years: [, year]}: CompareChoice,
  chosen: Chosen
): HTMLElement {
  const {regions, indicators, peers} = chosen;
  const say = compareWords(comparison.language);
  const classes = differingClasses(chosen);
  const heads = regions.map(({id, short}) => {
    const className = classes.get(id);
    const chip = className === undefined ? [] : [element("span", {class: "chip"}, className)];
    return element("th", {scope: "col"}, short, ...chip);
  });
  const median =
    peers === null ? [] : [element("th", {scope: "col"}, say.median(say.peers[peers.by]))];
  const rows = indicators.map((indicator) => {
    const vintages = mixedVintages(comparison, regions, indicator.id, year);
    const cells = regions.map((region) =>
      valueCell(comparison, region, indicator, {year, vintage: vintages.get(region.id)})
    );
    const head = element(
      "th",
      {scope: "row"},
      indicator.name,
      element("small", {}, ` ${indicator.unit}`)
    );
    const middle = peers === null ? [] : [medianCell(comparison, peers.regions, indicator, year)];
    return element("tr", {}, head, ...cells, ...middle);
  });
  const table = element(
    "table",
    {class: "matrix compared"},
    element("caption", {}, say.caption(year)),
    element(
      "thead",
      {},
      element("tr", {}, element("th", {scope: "col"}, say.indicator), ...heads, ...median)
    ),
    element("tbody", {}, ...rows)
  );
  const box = {class: "scroll", tabindex: "0", role: "region", "aria-label": say.views.table};
  return element("div", box, table);
}

interface CellFacts {
  readonly year: number;
  readonly vintage: string | undefined; // named where the row mixes vintages
}

function valueCell(
  comparison: Comparison,
  region: Region,
  indicator: Indicator,
  {year, vintage}: CellFacts
): HTMLElement {
  const {language} = comparison;
  const figure = findFigure(comparison, region.id, indicator.id, year);
  if (figure === undefined) {
    const why = reasonOf(comparison, region.id, indicator.id, year);
    return element("td", {}, element("small", {}, `… ${why}`));
  }
  const value = writeNumber(figure.value, figure.decimals, language);
  const how = `${pageRoot()}${language}/how/${region.id}.html#${indicator.id}-${year}`;
  const cell = element("td", {}, element("a", {class: "figure-link", href: how}, value));
  if (figure.status === "provisional") cell.append(element("span", {class: "flag"}, " [p]"));
  if (!region.isBenchmark && region.benchmarkId !== null) {
    const change = comparison.changes(region.id, indicator.id, year);
    const {className, short, full} = writeVerdict(change, language, comparison.reason);
    const spoken = element("span", {class: "hidden"}, ` ${full}`);
    const tag = element("span", {class: `tag ${className}`, title: full}, short, spoken);
    cell.classList.add(className);
    cell.append(className === "unknown" ? element("small", {}, full) : element("div", {}, tag));
  }
  if (vintage !== undefined) cell.append(element("small", {}, `‡ ${vintage}`));
  return cell;
}

function medianCell(
  comparison: Comparison,
  regionIds: readonly string[],
  {id, decimals}: Indicator,
  year: number
): HTMLElement {
  const say = compareWords(comparison.language);
  const {value, known, of} = medianOf(comparison, regionIds, id, year);
  const text = value === null ? say.empty : writeNumber(value, decimals, comparison.language);
  return element("td", {}, text, element("small", {}, say.known(known, of)));
}

function reasonOf(
  {figures, reason, language}: Comparison,
  regionId: string,
  indicatorId: string,
  year: number
): string {
  const figure = figures(regionId, indicatorId).find((one) => one.year === year);
  return reason(figure?.reason ?? null) || compareWords(language).absent;
}
