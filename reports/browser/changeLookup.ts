import type {Verdict} from "@xianzhi/charts/verdictLook";
import type {Mart} from "./mart.ts";

/** A year's change of one region and indicator, as the snapshot computed it. */
export interface Change {
  readonly change: number | null; // per cent or points
  readonly kind: string; // percent_nominal, percent_constant or points
  readonly benchmarkChange: number | null;
  readonly lead: number | null; // points
  readonly halfWidth: number | null; // what rounding may shift the lead by
  readonly verdict: Verdict;
  readonly reason: string | null; // why there is no change or no verdict
}

/** Finds a region's change of a year on the year before. */
export type ChangeLookup = (regionId: string, year: number) => Change | undefined;

/** Returns the lookup of one indicator's changes. Changes are never computed here. */
export function indexChanges(changes: Mart): ChangeLookup {
  const rows = new Map<string, number>();
  for (let row = 0; row < changes.size; ++row) {
    rows.set(`${changes.text("region_id", row)}/${changes.number("year", row)}`, row);
  }
  return (regionId, year) => {
    const row = rows.get(`${regionId}/${year}`);
    return row === undefined ? undefined : readChange(changes, row);
  };
}

function readChange(changes: Mart, row: number): Change {
  return {
    change: changes.number("change", row),
    kind: changes.text("change_kind", row) ?? "",
    benchmarkChange: changes.number("benchmark_change", row),
    lead: changes.number("lead", row),
    halfWidth: changes.number("lead_half_width", row),
    verdict: readVerdict(changes.text("verdict", row)),
    reason: changes.text("reason", row)
  };
}

function readVerdict(text: string | null): Verdict {
  return text === "ABOVE" || text === "BELOW" || text === "INDETERMINATE_ROUNDING" ? text : null;
}
