import {type Figure, readFigure} from "../marts/figures.ts";
import type {Marts} from "../marts/marts.ts";
import {readPlanStatement} from "../marts/plan.ts";
import {readHeadlineVerdict} from "../marts/verdicts.ts";

/** A figure that is not what it was in the release before. */
export interface FigureRevision {
  readonly kind: "new" | "revised" | "withdrawn";
  readonly key: string;
  readonly regionId: string;
  readonly indicatorId: string;
  readonly period: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly decimals: number | null;
  readonly status: string | null; // of the newer figure
}

/** A goal whose verdict is not what it was. */
export interface VerdictFlip {
  readonly regionId: string;
  readonly measure: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A statement of the plan whose verdict, final or so far, is not what it was. */
export interface StatementFlip {
  readonly id: string;
  readonly before: string; // by the last figures
  readonly after: string;
}

/** What differs between two snapshots. */
export interface ChangesSince {
  readonly previousSnapshotId: string;
  readonly figures: readonly FigureRevision[];
  readonly verdicts: readonly VerdictFlip[];
  readonly statements: readonly StatementFlip[];
}

/** Compares the marts of two snapshots, figure by figure and goal by goal. */
export async function compareMarts(
  before: Marts,
  after: Marts,
  previousSnapshotId: string
): Promise<ChangesSince> {
  const old = byKey((await before.rows("figures")).map(readFigure));
  const now = byKey((await after.rows("figures")).map(readFigure));
  const revisions = [...now.values()].flatMap((figure) =>
    reviseFigure(old.get(figure.key), figure)
  );
  const withdrawn = [...old.values()].flatMap((figure) => {
    return now.has(figure.key) ? [] : [describe("withdrawn", figure, figure.value, null)];
  });
  return {
    previousSnapshotId,
    figures: [...revisions, ...withdrawn].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    verdicts: await compareVerdicts(before, after),
    statements: await compareStatements(before, after)
  };
}

async function compareStatements(before: Marts, after: Marts): Promise<StatementFlip[]> {
  const load = async (marts: Marts) =>
    (await marts.rows("plan_statements")).map(readPlanStatement);
  const old = new Map((await load(before)).map((one) => [one.id, one.interimVerdict]));
  return (await load(after)).flatMap(({id, interimVerdict}) => {
    const previous = old.get(id);
    if (previous === undefined || previous === interimVerdict) return [];
    return [{id, before: previous, after: interimVerdict}];
  });
}

async function compareVerdicts(before: Marts, after: Marts): Promise<VerdictFlip[]> {
  const load = async (marts: Marts) =>
    (await marts.rows("headline_verdicts", {is_default: true})).map(readHeadlineVerdict);
  const old = new Map((await load(before)).map((goal) => [goalKey(goal), goal.verdict]));
  return (await load(after)).flatMap(({regionId, measure, verdict}) => {
    const previous = old.get(goalKey({regionId, measure}));
    if (previous === undefined || previous === verdict) return [];
    return [{regionId, measure, before: previous, after: verdict}];
  });
}

function reviseFigure(old: Figure | undefined, figure: Figure): FigureRevision[] {
  if (old === undefined) return [describe("new", figure, null, figure.value)];
  const isSame = old.value === figure.value && old.status === figure.status;
  return isSame ? [] : [describe("revised", figure, old.value, figure.value)];
}

function describe(
  kind: FigureRevision["kind"],
  {key, regionId, indicatorId, period, decimals, status}: Figure,
  before: number | null,
  after: number | null
): FigureRevision {
  return {kind, key, regionId, indicatorId, period, before, after, decimals, status};
}

function byKey(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  return new Map(figures.map((figure) => [figure.key, figure]));
}

function goalKey({regionId, measure}: {readonly regionId: string; readonly measure: string}) {
  return `${regionId}/${measure}`;
}
