import {orderFigures} from "../../src/downloads/figureTable.ts";
import {type IndicatorFacts, loadIndicatorFacts} from "../../src/facts/indicatorFacts.ts";
import {loadSite, type Site} from "../../src/facts/site.ts";
import {literalMarts} from "../../src/marts/literalMarts.ts";
import type {Figure} from "../../src/marts/figures.ts";
import {figureRow} from "../fixture/literalRow.ts";
import {literalRows} from "../fixture/literalRows.ts";
import {words} from "../fixture/literalSite.ts";

/** An indicator of the small workspace with all that its files are written from. */
export interface LiteralIndicator {
  readonly site: Site;
  readonly facts: IndicatorFacts;
  readonly figures: readonly Figure[];
}

// Beside its years: a quarter, a span of years, and a figure that a county has not published.
const marts = literalMarts({
  ...literalRows,
  figures: [
    ...(literalRows["figures"] ?? []),
    figureRow("21", "gdp", 2023, 90.5, {period: "2023-Q1", freq: "Q", period_kind: "cumulated"}),
    figureRow("22", "gdp", 2020, 300, {period: "2016/2020"}),
    figureRow("22", "gdp", 2022, null, {reason: "NOT_PUBLISHED", source_id: null})
  ]
});

/** Loads an indicator of the small workspace. */
export async function loadLiteralIndicator(id: string): Promise<LiteralIndicator> {
  const site = await loadSite(marts, words);
  const indicator = site.indicators.get(id);
  if (indicator === undefined) throw new RangeError(`unknown indicator: ${id}`);
  const facts = await loadIndicatorFacts(marts, site, indicator);
  return {site, facts, figures: orderFigures(site, facts)};
}
