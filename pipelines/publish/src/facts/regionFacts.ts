import {groupBy} from "../grouping.ts";
import {type Change, type Figure, readChange, readFigure} from "../marts/figures.ts";
import type {Marts} from "../marts/marts.ts";
import {type PeriodFigure, readPeriodFigure} from "../marts/periods.ts";
import {type Rank, readRank, readTrend, type Region} from "../marts/regions.ts";
import {
  type HeadlineVerdict,
  readHeadlineVerdict,
  readScorecard,
  type Scorecard
} from "../marts/verdicts.ts";
import {loadSourceFinder} from "./figureSources.ts";
import {findAssessed} from "./groups.ts";
import {orderMeasures} from "./overviewFacts.ts";
import {latestOf, type Line, type Point, pointsOf, streakOf} from "./line.ts";
import type {Site} from "./site.ts";

/** All that a region's page says, in either language. */
export interface RegionFacts {
  readonly region: Region;
  readonly lines: readonly Line[]; // one for each indicator the region has a figure of
  readonly changes: readonly Change[];
  readonly goals: readonly HeadlineVerdict[]; // under the default switches
  readonly scorecard: Scorecard | null;
  readonly ranks: readonly Rank[]; // of the headline indicators, in the main group, by year
  readonly periods: readonly PeriodFigure[]; // quarters and months
  // none is drawn hollow
  readonly benchmarkPoints: Readonly<Record<string, readonly Omit<Point, "status">[]>>;
  // of the last figure of each headline indicator
  readonly sourceIds: Readonly<Record<string, readonly string[]>>;
}

/** Loads what is said of one region. */
export async function loadRegionFacts(
  marts: Marts,
  site: Site,
  region: Region
): Promise<RegionFacts> {
  const filter = {region_id: region.id};
  const figures = (await marts.rows("figures", filter)).map(readFigure);
  const changes = (await marts.rows("changes", filter)).map(readChange);
  const ranks = (await marts.rows("ranks", filter)).map(readRank);
  const trends = (await marts.rows("trends", filter)).map(readTrend);
  const goals = (await marts.rows("headline_verdicts", filter)).map(readHeadlineVerdict);
  const scorecards = (await marts.rows("scorecards", filter)).map(readScorecard);
  const byIndicator = groupBy(figures, (figure) => figure.indicatorId);
  const changesOf = groupBy(changes, (change) => change.indicatorId);
  const group = findAssessed(site)?.id ?? null;
  const lines = [...site.indicators.keys()].flatMap((indicatorId) => {
    const own = byIndicator.get(indicatorId) ?? [];
    if (own.length === 0) return [];
    const trend = trends.find((row) => row.indicatorId === indicatorId) ?? null;
    const moved = changesOf.get(indicatorId) ?? [];
    return [{...readLine(indicatorId, own, moved, ranks, group), trend}];
  });
  const findSources = await loadSourceFinder(marts, region.id, figures);
  const headline = lines.filter((line) => isHeadline(site, line.indicatorId));
  return {
    region,
    lines,
    changes,
    goals: orderMeasures(site, goals).flatMap((measure) =>
      goals.filter((goal) => goal.isDefault && goal.measure === measure)
    ),
    scorecard: scorecards.find((row) => row.isDefault) ?? null,
    ranks: ranks.filter((rank) => rank.groupId === group && isHeadline(site, rank.indicatorId)),
    periods: (await marts.rows("periods_within_years", filter)).map(readPeriodFigure),
    benchmarkPoints: await loadBenchmark(marts, site, region, headline),
    sourceIds: Object.fromEntries(
      headline.map(({indicatorId, latest}) => [indicatorId, findSources(latest)])
    )
  };
}

function readLine(
  indicatorId: string,
  figures: readonly Figure[],
  changes: readonly Change[],
  ranks: readonly Rank[],
  group: string | null
): Omit<Line, "trend"> {
  const latest = latestOf(figures);
  const isLatest = (row: Change | Rank) =>
    row.indicatorId === indicatorId && row.year === latest?.year;
  return {
    indicatorId,
    latest,
    change: changes.find(isLatest) ?? null,
    streak: streakOf(changes, latest?.year ?? null),
    rank: ranks.find((rank) => isLatest(rank) && rank.groupId === group) ?? null,
    points: pointsOf(figures)
  };
}

async function loadBenchmark(
  marts: Marts,
  site: Site,
  region: Region,
  lines: readonly Line[]
): Promise<RegionFacts["benchmarkPoints"]> {
  const {benchmark} = site;
  if (benchmark === null || benchmark.id === region.id) return {};
  const figures = (await marts.rows("figures", {region_id: benchmark.id})).map(readFigure);
  const series = groupBy(figures, (figure) => figure.indicatorId);
  return Object.fromEntries(
    lines.map(({indicatorId}) => [indicatorId, pointsOf(series.get(indicatorId) ?? [])])
  );
}

function isHeadline(site: Site, indicatorId: string): boolean {
  return (site.indicators.get(indicatorId)?.headline ?? null) !== null;
}
