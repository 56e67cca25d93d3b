import {readText} from "../marts/cells.ts";
import {type Change, type Figure, readChange, readFigure} from "../marts/figures.ts";
import type {Indicator} from "../marts/indicators.ts";
import type {SeriesBreak} from "../marts/labels.ts";
import type {Marts} from "../marts/marts.ts";
import {type PeriodFigure, readPeriodFigure} from "../marts/periods.ts";
import {type Rank, readRank, readTrend, type Trend} from "../marts/regions.ts";
import {type Freshness, freshnessOf} from "./freshness.ts";
import {findAssessed} from "./groups.ts";
import {isAnnual} from "./line.ts";
import type {Site} from "./site.ts";
import {surveyYears} from "./survey.ts";

/** All that an indicator's page says, in either language. */
export interface IndicatorFacts {
  readonly indicator: Indicator;
  readonly figures: readonly Figure[]; // annual, of every region, a missing one with its reason
  readonly others: readonly Figure[]; // of spans, quarters and months, in the download only
  readonly periods: readonly PeriodFigure[]; // quarters and months
  readonly changes: readonly Change[];
  readonly ranks: readonly Rank[]; // in the assessed group
  readonly trends: readonly Trend[];
  readonly breaks: readonly SeriesBreak[];
  readonly sourceIds: readonly string[]; // of its cells, or of what it is derived from
  readonly freshness: Freshness; // of those sources
  readonly year: number | null; // the last year in which most of the assessed have a value
}

/** Loads what is said of one indicator. */
export async function loadIndicatorFacts(
  marts: Marts,
  site: Site,
  indicator: Indicator
): Promise<IndicatorFacts> {
  const filter = {indicator_id: indicator.id};
  const all = (await marts.rows("figures", filter)).map(readFigure);
  const figures = all.filter(isAnnual).toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const group = findAssessed(site);
  const ranks = (await marts.rows("ranks", filter)).map(readRank);
  const sourceIds = (await marts.rows("indicator_sources", filter))
    .map((row) => readText(row, "source_id"))
    .toSorted();
  return {
    indicator,
    figures,
    others: all.filter((figure) => !isAnnual(figure)),
    periods: (await marts.rows("periods_within_years", filter)).map(readPeriodFigure),
    changes: (await marts.rows("changes", filter)).map(readChange),
    ranks: ranks.filter((rank) => rank.groupId === group?.id),
    trends: (await marts.rows("trends", filter)).map(readTrend),
    breaks: site.breaks.filter((row) => row.indicatorId === indicator.id),
    sourceIds,
    freshness: freshnessOf(sourceIds.flatMap((id) => site.sources.get(id) ?? [])),
    year: surveyYears(figures.flatMap(knownOf), new Set(group?.members)).year
  };
}

function knownOf(figure: Figure) {
  const {year, value} = figure;
  return year === null || value === null ? [] : [{...figure, year}];
}
