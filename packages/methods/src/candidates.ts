import {competitionRanks} from "./rank.ts";
import {computed, refused, type Reason, type Result} from "./result.ts";
import {isPresent} from "./present.ts";

/** A county before the yearly recommendation. */
export interface Contender {
  readonly region: string;
  readonly total: number | null;
  readonly coverage: number; // 0–1
  readonly veto: boolean; // entered by a person: safety, environment, statistical fraud
  readonly classId: string;
  readonly shareInSlots: number | null; // share of robustness scenarios ranked within the slots
}

/** The rule of the recommendation (docs/methods.md, “The three candidates”). */
export interface CandidateRules {
  readonly slots: number; // 3
  readonly leastCoverage: number; // 0.80
  readonly nearTieMargin: number; // 0.5 points
  readonly nearTieShare: number; // 0.40 of scenarios
}

/** Who is recommended, and how safely. The committee decides; this is its evidence. */
export interface Recommendation {
  readonly ranked: readonly string[]; // eligible, best first
  readonly recommended: readonly string[];
  readonly excluded: readonly {readonly region: string; readonly reason: Reason}[];
  readonly margin: number | null; // points between the last slot and the next; null if none is next
  readonly nearTie: boolean; // both are shown and a person's reason is recorded
  readonly classRanks: readonly ClassRank[];
}

/** A rank within a class; a class of one has none. */
export interface ClassRank {
  readonly region: string;
  readonly rank: number | null;
  readonly reason?: Reason;
}

/**
 * Returns the recommendation over all classes together. Null with MISSING_INPUT if none is
 * eligible.
 */
export function selectCandidates(
  contenders: readonly Contender[],
  rules: CandidateRules
): Result<Recommendation> {
  const excluded = contenders.flatMap((contender) => {
    const reason = exclusionOf(contender, rules);
    return reason === null ? [] : [{region: contender.region, reason}];
  });
  const eligible = contenders
    .filter((contender) => exclusionOf(contender, rules) === null)
    .sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
  if (eligible.length === 0) return refused("MISSING_INPUT");
  const [last, next] = [eligible[rules.slots - 1], eligible[rules.slots]];
  const margin = isPresent(last?.total) && isPresent(next?.total) ? last.total - next.total : null;
  const nearTie =
    (margin !== null && margin < rules.nearTieMargin) ||
    (next !== undefined && (next.shareInSlots ?? 0) >= rules.nearTieShare);
  const ranked = eligible.map(({region}) => region);
  const value = {
    ranked,
    recommended: ranked.slice(0, rules.slots),
    excluded,
    margin,
    nearTie,
    classRanks: rankWithinClasses(contenders, eligible)
  };
  return computed(value, eligible.length, nearTie ? ["NEAR_TIE"] : []);
}

function exclusionOf({total, coverage, veto}: Contender, rules: CandidateRules): Reason | null {
  if (veto) return "VETO";
  if (coverage < rules.leastCoverage - 1e-12) return "COVERAGE_BELOW_MIN";
  return isPresent(total) ? null : "MISSING_INPUT";
}

function rankWithinClasses(
  contenders: readonly Contender[],
  eligible: readonly Contender[]
): ClassRank[] {
  return contenders.map(({region, classId}): ClassRank => {
    if (contenders.filter((other) => other.classId === classId).length === 1) {
      return {region, rank: null, reason: "CLASS_SIZE_1"};
    }
    const members = eligible.filter((other) => other.classId === classId);
    const ranks = competitionRanks(members.map(({total}) => total));
    return {region, rank: ranks[members.findIndex((other) => other.region === region)] ?? null};
  });
}
