import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {writeRows} from "@xianzhi/warehouse/appendColumns";
import type {Step} from "@xianzhi/warehouse/models";
import {buildHeadline} from "./buildHeadline.ts";
import {loadHeadlineInputs} from "./pairs.ts";
import {loadUnits} from "./units.ts";

const verdictTypes = {
  region_id: "varchar",
  scope: "varchar",
  measure: "varchar",
  base_year: "integer",
  period_rule: "varchar",
  benchmark: "varchar",
  benchmark_id: "varchar",
  reading: "varchar",
  end_year: "integer",
  base_value: "double",
  end_value: "double",
  region_change: "double",
  benchmark_change: "double",
  lead: "double",
  half_width: "double",
  verdict: "varchar",
  reason: "varchar",
  lacking: "varchar",
  lacking_year: "integer",
  years_above: "integer",
  years_decided: "integer",
  years_asked: "integer",
  is_default: "boolean"
} as const;

const scorecardTypes = {
  region_id: "varchar",
  scope: "varchar",
  base_year: "integer",
  period_rule: "varchar",
  benchmark: "varchar",
  end_year: "integer",
  verdict: "varchar",
  measures: "integer",
  decided: "integer",
  passed: "integer",
  failed: "integer",
  is_default: "boolean"
} as const;

/**
 * Returns the step that writes the marts `headline_verdicts` and `scorecards`, each one row per
 * unit and setting of the plan's switches. Without a plan both are empty.
 */
export function headlineStep(headline: PlanHeadline | null): Step {
  return {
    name: "headline",
    reads: ["int_pairs", "int_growth_published", "region_groups"],
    writes: ["headline_verdicts", "scorecards"],
    async run(warehouse) {
      const built = headline
        ? buildHeadline(
            headline,
            await loadUnits(warehouse, headline),
            await loadHeadlineInputs(
              warehouse,
              headline.measures.map(({indicator}) => indicator),
              headline.deflator
            )
          )
        : {verdicts: [], scorecards: []};
      await writeRows(warehouse, "headline_verdicts", verdictTypes, built.verdicts);
      await writeRows(warehouse, "scorecards", scorecardTypes, built.scorecards);
    }
  };
}
