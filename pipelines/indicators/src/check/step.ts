import {writeRows} from "@xianzhi/warehouse/appendColumns";
import type {Model, Step} from "@xianzhi/warehouse/models";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {type Acceptance, findAcceptance} from "./acceptedFindings.ts";
import {detect} from "./detect.ts";
import {type Cells, evidenceOf, isMended, loadCells, proposalOf} from "./evidence.ts";
import {type Draft, findingId, orderFindings, severityOf, sorted} from "./finding.ts";
import type {Relation} from "./relations.ts";

const findingTypes = {
  finding_id: "varchar",
  rank: "integer",
  code: "varchar",
  severity: "varchar",
  score: "double",
  regions: "varchar",
  indicators: "varchar",
  periods: "varchar",
  sources: "varchar",
  message_zh: "varchar",
  message_en: "varchar",
  competing_zh: "varchar",
  competing_en: "varchar",
  evidence: "varchar",
  proposal: "varchar",
  accepted: "boolean",
  accepted_reason_zh: "varchar",
  accepted_reason_en: "varchar"
} as const;

export interface CheckInputs {
  readonly queries: readonly Model[]; // models/check
  readonly relations: readonly Relation[];
  readonly accepted: readonly Acceptance[];
}

/**
 * Returns the step that writes the mart `findings`: what looks wrong in the record, worst first,
 * one row a finding. Lists are texts with commas; evidence and proposal are JSON, proposal ""
 * where there is none.
 */
export function checkStep({queries, relations, accepted}: CheckInputs): Step {
  return {
    name: "check",
    reads: [
      "int_check_observations",
      "figures",
      "regions",
      "stg_indicators",
      "stg_sources",
      "stg_units",
      "stg_region_parents",
      "stg_growth_names",
      "stg_formulas",
      "stg_formula_terms",
      "stg_series_breaks"
    ],
    writes: ["findings"],
    async run(warehouse) {
      const sqls = new Map(queries.map(({name, sql}) => [name, sql]));
      const found = await detect(warehouse, sqls, relations);
      const drafts = orderFindings(found.drafts);
      const cells = await loadCells(warehouse, drafts, found.moved);
      const rows = drafts.map((draft, index) => rowOf(draft, index + 1, cells, accepted));
      await writeRows(warehouse, "findings", findingTypes, rows);
    }
  };
}

function rowOf(draft: Draft, rank: number, cells: Cells, accepted: readonly Acceptance[]): Row {
  const id = findingId(draft);
  const acceptance = findAcceptance(accepted, id);
  const known =
    draft.known ??
    (isMended(draft, cells)
      ? {zh: "已由原表旁的更正改正。", en: "Corrected beside the sources."}
      : undefined);
  return {
    finding_id: id,
    rank,
    code: draft.code,
    severity: severityOf(draft.score),
    score: draft.score,
    regions: sorted(draft.regions).join(","),
    indicators: sorted(draft.indicators).join(","),
    periods: sorted(draft.periods).join(","),
    sources: sorted(draft.sources).join(","),
    message_zh: draft.message.zh,
    message_en: draft.message.en,
    competing_zh: draft.competing.zh,
    competing_en: draft.competing.en,
    evidence: evidenceOf(draft, cells),
    proposal: proposalOf(draft, cells),
    accepted: acceptance !== undefined || known !== undefined,
    accepted_reason_zh: acceptance?.reason_zh ?? known?.zh ?? null,
    accepted_reason_en: acceptance?.reason_en ?? known?.en ?? null
  };
}
