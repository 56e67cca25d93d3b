import {findAssessed} from "../facts/groups.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import type {Html} from "../html.ts";
import {paths} from "../paths.ts";
import {writeDerivation, writeSource} from "../sentences/source.ts";
import type {View} from "../view.ts";

/**
 * Returns the source line of a figure about one indicator's year: where the assessed regions' values
 * were read or, where they are computed, from how many sources the indicator is.
 */
export function sourceOf(view: View, {indicator, figures, year, sourceIds}: IndicatorFacts): Html {
  const members = new Set(findAssessed(view.site)?.members ?? []);
  const own = figures.filter(
    (figure) => members.has(figure.regionId) && figure.year === year && figure.value !== null
  );
  const read = new Set(own.flatMap(({cell}) => (cell === null ? [] : [cell.sourceId])));
  const list = {
    href: view.link(`${paths.indicator(view.language, indicator.id)}#sources`),
    name: view.say("全部来源", "all sources")
  };
  return read.size > 0
    ? writeSource(view, [...read], list)
    : writeDerivation(view, sourceIds, list);
}
