import {groupBy} from "../grouping.ts";
import {readChange, readFigure} from "../marts/figures.ts";
import type {Marts} from "../marts/marts.ts";
import type {Region} from "../marts/regions.ts";
import {
  type HeadlineVerdict,
  readHeadlineVerdict,
  readScorecard,
  type Scorecard
} from "../marts/verdicts.ts";
import {type Freshness, freshnessOf} from "./freshness.ts";
import {findAssessed, findHome, type Group} from "./groups.ts";
import {loadSourceFinder} from "./figureSources.ts";
import {latestOf, type Line, pointsOf, streakOf} from "./line.ts";
import type {Site} from "./site.ts";

/** All that the overview says, in either language. */
export interface OverviewFacts {
  readonly assessed: Group | null;
  readonly home: Region | null; // the unit that holds the assessed ones
  readonly measures: readonly string[]; // indicator ids, in the order of the goals
  readonly goals: readonly HeadlineVerdict[]; // under the default switches, aggregates included
  readonly scorecards: readonly Scorecard[];
  readonly tiles: readonly Tile[]; // headline indicators of the home region
  readonly lastYear: number | null; // of any annual figure
  readonly freshness: Freshness;
}

/** A line with the sources of its last figure. */
export interface Tile extends Line {
  readonly sourceIds: readonly string[];
}

const tilesShown = 3;

/** Loads what the overview says. */
export async function loadOverviewFacts(marts: Marts, site: Site): Promise<OverviewFacts> {
  const goals = (await marts.rows("headline_verdicts", {is_default: true})).map(
    readHeadlineVerdict
  );
  const scorecards = (await marts.rows("scorecards", {is_default: true})).map(readScorecard);
  const home = findHome(site) ?? null;
  const lastYears = [...site.indicators.values()].map((item) => item.lastYear ?? 0);
  return {
    assessed: findAssessed(site) ?? null,
    home,
    measures: orderMeasures(site, goals),
    goals,
    scorecards,
    tiles: home === null ? [] : await loadTiles(marts, site, home),
    lastYear: Math.max(0, ...lastYears) || null,
    freshness: freshnessOf([...site.sources.values()])
  };
}

/** Returns the verdict of one region under one goal. */
export function findGoal(
  goals: readonly HeadlineVerdict[],
  regionId: string,
  measure: string
): HeadlineVerdict | undefined {
  return goals.find((goal) => goal.regionId === regionId && goal.measure === measure);
}

/** Returns the measures of some goals in the order of the region page's charts. */
export function orderMeasures(site: Site, goals: readonly HeadlineVerdict[]): string[] {
  const measures = new Set(goals.map((goal) => goal.measure));
  const place = (id: string) => site.indicators.get(id)?.headline ?? Infinity;
  return [...measures].toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

async function loadTiles(marts: Marts, site: Site, home: Region): Promise<Tile[]> {
  const filter = {region_id: home.id};
  const figures = (await marts.rows("figures", filter)).map(readFigure);
  const changes = (await marts.rows("changes", filter)).map(readChange);
  const series = groupBy(figures, (figure) => figure.indicatorId);
  const findSources = await loadSourceFinder(marts, home.id, figures);
  const headline = [...site.indicators.values()]
    .filter((item) => item.headline !== null)
    .toSorted((a, b) => (a.headline ?? 0) - (b.headline ?? 0));
  const lines = headline.flatMap(({id}) => {
    const own = series.get(id) ?? [];
    const latest = latestOf(own);
    if (latest === null) return [];
    const moved = changes.filter((change) => change.indicatorId === id);
    return [
      {
        ...{indicatorId: id, latest, rank: null, trend: null, points: pointsOf(own)},
        change: moved.find(({year}) => year === latest.year) ?? null,
        streak: streakOf(moved, latest.year),
        sourceIds: findSources(latest)
      }
    ];
  });
  // A tile is for what is new: an indicator whose last figure is years old waits behind the others.
  return lines
    .toSorted((a, b) => (b.latest?.year ?? 0) - (a.latest?.year ?? 0))
    .slice(0, tilesShown);
}
