import {differingClasses, type Chosen} from "./chosenRegions.ts";
import {medianCell, valueCell} from "./compareCell.ts";
import type {CompareChoice} from "./compareChoice.ts";
import {compareWords} from "./compareWords.ts";
import type {Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import {mixedVintages} from "./mixedVintages.ts";

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
