import {groupBy} from "../grouping.ts";
import {
  type Change,
  type Figure,
  type FigureInput,
  readChange,
  readFigure,
  readFigureInput,
  readRival,
  type Rival
} from "../marts/figures.ts";
import type {Marts} from "../marts/marts.ts";
import type {Region} from "../marts/regions.ts";
import {isAnnual} from "./line.ts";
import type {Site} from "./site.ts";

/** How one figure came about. */
export interface FigureOrigin {
  readonly figure: Figure;
  readonly rivals: readonly Rival[]; // every publication's figure, the chosen one among them
  readonly inputs: readonly FigureInput[]; // of a derived figure
  readonly change: Change | null; // against the year before, where the figure is a year's
}

/** All that the page "how the figures of this region came about" says. */
export interface HowFacts {
  readonly region: Region;
  readonly byIndicator: readonly {
    readonly indicatorId: string;
    readonly origins: readonly FigureOrigin[]; // newest first
  }[];
}

/** Loads how each figure of one region came about. */
export async function loadHowFacts(marts: Marts, site: Site, region: Region): Promise<HowFacts> {
  const own = {region_id: region.id};
  const keys = {figure_key: {prefix: `${region.id}/`}};
  const figures = (await marts.rows("figures", own)).map(readFigure);
  const changes = (await marts.rows("changes", own)).map(readChange);
  const rivals = groupBy((await marts.rows("rivals", keys)).map(readRival), keyOf);
  const inputs = groupBy((await marts.rows("figure_inputs", keys)).map(readFigureInput), keyOf);
  const changeOf = new Map(changes.map((row) => [`${row.indicatorId}/${row.year}`, row]));
  const origins = figures.map((figure) => ({
    figure,
    rivals: rivals.get(figure.key) ?? [],
    inputs: inputs.get(figure.key) ?? [],
    change: isAnnual(figure) ? (changeOf.get(`${figure.indicatorId}/${figure.year}`) ?? null) : null
  }));
  const groups = groupBy(origins, ({figure}) => figure.indicatorId);
  return {
    region,
    byIndicator: [...site.indicators.keys()].flatMap((indicatorId) => {
      const group = groups.get(indicatorId);
      return group === undefined ? [] : [{indicatorId, origins: newestFirst(group)}];
    })
  };
}

function keyOf(row: {readonly figureKey: string}): string {
  return row.figureKey;
}

function newestFirst(origins: readonly FigureOrigin[]): FigureOrigin[] {
  return origins.toSorted((a, b) => (a.figure.period < b.figure.period ? 1 : -1));
}
