import type {Change} from "./changeLookup.ts";
import {compareWords} from "./compareWords.ts";
import {findFigure, type Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import type {Indicator} from "./indicatorList.ts";
import type {Language} from "./language.ts";
import {writeNumber, writeSigned} from "./numbers.ts";
import {pageRoot} from "./pageLanguage.ts";
import {medianOf} from "./peerMedian.ts";
import type {Region} from "./regionList.ts";
import {writeVerdict} from "./verdictText.ts";

/** What a cell is about besides its region and indicator. */
export interface CellFacts {
  readonly year: number;
  readonly vintage: string | undefined; // named where the row mixes vintages
}

/**
 * Returns a figure that leads to its entry on the region's how page, with how its change compares
 * with the benchmark's; a missing one says why.
 */
export function valueCell(
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
    cell.classList.add(writeVerdict(change, language, comparison.reason).className);
    cell.append(...changeParts(comparison, change));
  }
  if (vintage !== undefined) cell.append(element("small", {}, `‡ ${vintage}`));
  return cell;
}

// The lead over the benchmark; where there is none, the change itself and why nothing is said of it.
function changeParts(
  {language, reason}: Comparison,
  change: Change | undefined
): readonly HTMLElement[] {
  const {className, short, full} = writeVerdict(change, language, reason);
  if (className !== "unknown") {
    const spoken = element("span", {class: "hidden"}, ` ${full}`);
    const tag = element("span", {class: `tag ${className}`, title: full}, short, spoken);
    return [element("div", {}, tag)];
  }
  const own = change?.change ?? null;
  const said = own === null ? [] : [element("small", {}, writeChange(own, change?.kind, language))];
  return [...said, element("small", {title: full}, `… ${reason(change?.reason ?? null)}`)];
}

function writeChange(change: number, kind: string | undefined, language: Language): string {
  const say = compareWords(language);
  const unit = kind === "points" ? say.points : say.percent;
  return `${say.change} ${writeSigned(change, 2, language)}${language === "en" ? " " : ""}${unit}`;
}

/** Returns the median of a group of regions, with how many of them have a value. */
export function medianCell(
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
