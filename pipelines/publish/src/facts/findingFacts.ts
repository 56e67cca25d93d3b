import {
  type Correction,
  type Finding,
  readCorrection,
  readFinding,
  readSourceRevision,
  type SourceRevision
} from "../marts/findings.ts";
import type {Marts} from "../marts/marts.ts";

/** What looks wrong, what was corrected, and what its publishers revised themselves. */
export interface FindingFacts {
  readonly findings: readonly Finding[]; // worst first
  readonly corrections: readonly Correction[];
  readonly revisions: readonly SourceRevision[]; // largest first
}

/** Loads the findings, corrections and revisions of a snapshot. */
export async function loadFindingFacts(marts: Marts): Promise<FindingFacts> {
  const findings = (await marts.rows("findings")).map(readFinding);
  const revisions = (await marts.rows("revisions")).map(readSourceRevision);
  const size = ({sizePercent}: SourceRevision) => Math.abs(sizePercent ?? 0);
  return {
    findings: findings.toSorted((a, b) => a.rank - b.rank),
    corrections: (await marts.rows("corrections")).map(readCorrection),
    revisions: revisions
      .filter(({isRevised}) => isRevised)
      .toSorted((a, b) => size(b) - size(a) || (a.figureKey < b.figureKey ? -1 : 1))
  };
}
