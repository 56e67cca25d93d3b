import {type Evidence} from "@xianzhi/catalog/planEvidence";
import {type EvidenceRule} from "@xianzhi/catalog/planRules";

/** What departmental evidence says of a statement for one region. */
export interface EvidenceFinding {
  readonly verdict: "PASS" | "FAIL" | "UNKNOWN"; // UNKNOWN: one value alone shows no direction
  readonly evidence: Evidence; // the fact that decides
}

/**
 * Returns the verdict of the facts entered for one statement and region, undefined when there is
 * none. The latest fact by the deadline decides; one that only came later does not meet it.
 */
export function judgeEvidence(
  rule: EvidenceRule,
  facts: readonly Evidence[],
  deadline: string | null
): EvidenceFinding | undefined {
  const sorted = [...facts].sort((a, b) => a.date.localeCompare(b.date));
  const timely = deadline === null ? sorted : sorted.filter((fact) => fact.date <= deadline);
  const late = timely.length === 0 ? sorted[0] : undefined;
  if (late) return {verdict: "FAIL", evidence: late};
  const fact = timely.at(-1);
  if (!fact) return undefined;
  if (fact.status !== null) {
    const holds = fact.status === "done" || fact.status === "designated";
    return {verdict: holds ? "PASS" : "FAIL", evidence: fact};
  }
  const before = timely.at(-2)?.value ?? null;
  return {verdict: compare(rule, fact.value, before), evidence: fact};
}

function compare(
  {comparison, value = 0, low = 0, high = 0}: EvidenceRule,
  now: number | null,
  before: number | null
): EvidenceFinding["verdict"] {
  if (now === null) return "UNKNOWN";
  const verdict = (holds: boolean) => (holds ? "PASS" : "FAIL");
  switch (comparison) {
    case "exists":
      return verdict(now > 0);
    case "above":
      return verdict(now > value);
    case "at_least":
      return verdict(now >= value);
    case "at_most":
      return verdict(now <= value);
    case "between":
      return verdict(low <= now && now <= high);
    case "rises":
      return before === null ? "UNKNOWN" : verdict(now > before);
    case "falls":
      return before === null ? "UNKNOWN" : verdict(now < before);
  }
}
