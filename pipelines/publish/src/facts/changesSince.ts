import type {Marts} from "../marts/marts.ts";
import {readPlanStatement} from "../marts/plan.ts";
import {readHeadlineVerdict} from "../marts/verdicts.ts";
import type {FigureRevision} from "./figureRevisions.ts";

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
  readonly figures: readonly FigureRevision[];
  readonly verdicts: readonly VerdictFlip[];
}

/** Returns the statements of the plan whose verdict differs between two snapshots. */
export async function compareStatements(before: Marts, after: Marts): Promise<StatementFlip[]> {
  const load = async (marts: Marts) => (await marts.rows("plan_statements")).map(readPlanStatement);
  const old = new Map((await load(before)).map((one) => [one.id, one.interimVerdict]));
  return (await load(after)).flatMap(({id, interimVerdict}) => {
    const previous = old.get(id);
    if (previous === undefined || previous === interimVerdict) return [];
    return [{id, before: previous, after: interimVerdict}];
  });
}

/** Returns the goals whose verdict differs between two snapshots. */
export async function compareGoals(before: Marts, after: Marts): Promise<VerdictFlip[]> {
  const load = async (marts: Marts) =>
    (await marts.rows("headline_verdicts", {is_default: true})).map(readHeadlineVerdict);
  const old = new Map((await load(before)).map((goal) => [goalKey(goal), goal.verdict]));
  return (await load(after)).flatMap(({regionId, measure, verdict}) => {
    const previous = old.get(goalKey({regionId, measure}));
    if (previous === undefined || previous === verdict) return [];
    return [{regionId, measure, before: previous, after: verdict}];
  });
}

function goalKey({regionId, measure}: {readonly regionId: string; readonly measure: string}) {
  return `${regionId}/${measure}`;
}
