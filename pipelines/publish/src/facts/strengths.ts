import type {Change} from "../marts/figures.ts";
import type {Line} from "./line.ts";
import type {Site} from "./site.ts";

/** The numbers in the rules for strengths and weaknesses, printed beside the lists they make. */
export const strengthRule = {
  years: 4, // the last years whose verdict could be given
  clear: 3, // of which so many point one way
  fewest: 3 // years that must have a verdict at all
} as const;

/** An indicator by which a region stands out, and what speaks for it. */
export interface Standing {
  readonly indicatorId: string;
  readonly ahead: number; // of the years counted, those better than the benchmark
  readonly behind: number;
  readonly counted: number;
  readonly rank: number;
  readonly rankOf: number;
}

/** What a region is strong in, weak in, and where its figures call for care. */
export interface Standings {
  readonly strengths: readonly Standing[];
  readonly weaknesses: readonly Standing[];
  readonly watch: readonly string[]; // indicators whose sources disagree on the last figure
}

/**
 * Returns the indicators in which a region was faster than the benchmark in at least three of its
 * last four decided years and ranks in the first third, and the mirror image of these; of what is
 * better low, slower. Indicators that are not judged or not ranked, or have under three decided
 * years, are in neither list.
 */
export function findStandings(
  {indicators}: Pick<Site, "indicators">,
  lines: readonly Line[],
  changes: readonly Change[]
): Standings {
  const standings = lines.flatMap((line) => {
    const direction = indicators.get(line.indicatorId)?.direction ?? "none";
    return direction === "none" ? [] : (standingOf(line, changes, direction === "down") ?? []);
  });
  const third = ({rankOf}: Standing) => Math.ceil(rankOf / 3);
  return {
    strengths: standings.filter(
      (item) => item.ahead >= strengthRule.clear && item.rank <= third(item)
    ),
    weaknesses: standings.filter(
      (item) => item.behind >= strengthRule.clear && item.rank > item.rankOf - third(item)
    ),
    watch: lines.flatMap(({indicatorId, latest}) =>
      latest?.rivalsDiffer === true ? [indicatorId] : []
    )
  };
}

function standingOf(
  {indicatorId, rank}: Line,
  changes: readonly Change[],
  isBetterLow: boolean
): Standing | undefined {
  if (rank?.rank == null || rank.rankOf === null || rank.rankOf < 3) return undefined;
  const decided = changes
    .filter((change) => change.indicatorId === indicatorId && change.verdict !== null)
    .toSorted((a, b) => b.year - a.year)
    .slice(0, strengthRule.years);
  if (decided.length < strengthRule.fewest) return undefined;
  const count = (verdict: string) => decided.filter((row) => row.verdict === verdict).length;
  return {
    indicatorId,
    ahead: count(isBetterLow ? "BELOW" : "ABOVE"),
    behind: count(isBetterLow ? "ABOVE" : "BELOW"),
    counted: decided.length,
    rank: rank.rank,
    rankOf: rank.rankOf
  };
}
