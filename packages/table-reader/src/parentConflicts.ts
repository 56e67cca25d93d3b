import type {Doubt} from "./doubts.ts";
import type {RowLog} from "./rowLog.ts";

const clearLead = 1.3; // times the weight of the other parents together
const mostPeriodsTwice = 0.75; // periods to rows: below it two regions share a name

/**
 * Returns a doubt for every row whose region, printed without a code, stands under one parent in
 * some periods and under another in others: one region with a wrong parent somewhere. The parent of
 * the better told periods is believed: a period of which only a fragment stands in the file counts
 * as little as it holds. Where no parent leads, all are doubted. Two regions of one name stand in
 * the same periods and raise none.
 */
export function findParentConflicts(log: RowLog): Doubt[] {
  const told = countPeriods(log);
  return [...groupByParent(log).values()].flatMap((parents) => {
    const rows = [...parents.values()].flat();
    const periods = new Set(rows.map((i) => log.period[i]));
    if (parents.size < 2 || periods.size < 2 || periods.size <= mostPeriodsTwice * rows.length)
      return [];
    return findDoubtful([...parents.values()], log, told).map((i): Doubt => ({
      code: "conflicting_parent",
      message: "under another parent in other periods",
      log: i
    }));
  });
}

function countPeriods(log: RowLog): ReadonlyMap<number, number> {
  const told = new Map<number, number>();
  for (const period of log.period) told.set(period, (told.get(period) ?? 0) + 1);
  return told;
}

// The rows of each region without a code, by their parent.
function groupByParent(log: RowLog): Map<number, Map<number, number[]>> {
  const regions = new Map<number, Map<number, number[]>>();
  for (let i = 0; i < log.size; ++i) {
    const region = log.region[i] ?? 0;
    const parent = log.parent[i] ?? 0;
    if (region === 0 || parent === 0 || log.code[i] !== 0) continue;
    const parents = regions.get(region) ?? new Map<number, number[]>();
    regions.set(region, parents);
    const rows = parents.get(parent) ?? [];
    parents.set(parent, rows);
    rows.push(i);
  }
  return regions;
}

function findDoubtful(
  groups: readonly (readonly number[])[],
  log: RowLog,
  told: ReadonlyMap<number, number>
): number[] {
  const weighed = groups.map((rows) => {
    const periods = new Set(rows.map((i) => log.period[i] ?? 0));
    const weight = [...periods].reduce((sum, period) => sum + (told.get(period) ?? 0), 0);
    return {rows, weight};
  });
  const [best, ...others] = weighed.sort((a, b) => b.weight - a.weight);
  const rest = others.reduce((sum, {weight}) => sum + weight, 0);
  const doubted = best && best.weight >= clearLead * rest ? others : weighed;
  return doubted.flatMap(({rows}) => rows);
}
