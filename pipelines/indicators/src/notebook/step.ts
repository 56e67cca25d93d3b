import type {AssessmentSystem} from "@xianzhi/catalog/assessmentSystem";
import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {writeRows} from "@xianzhi/warehouse/appendColumns";
import type {Step} from "@xianzhi/warehouse/models";

/** A setting that a notebook's scenario starts from. */
export type NotebookSetting = {
  readonly kind: string; // what it is a setting of: rule, level_weight, measure, benchmark …
  readonly id: string;
  readonly number: number | null; // the setting, or its place in a list
  readonly text: string | null;
  readonly label_zh: string | null;
  readonly label_en: string | null;
};

const types = {
  kind: "varchar",
  id: "varchar",
  number: "double",
  text: "varchar",
  label_zh: "varchar",
  label_en: "varchar"
} as const;

/**
 * Returns the step that writes the mart `notebook_settings`: the plan's switches and the rules of
 * the assessment, so that no notebook repeats them. Empty in a workspace without either.
 */
export function notebookStep(
  headline: PlanHeadline | null,
  system: AssessmentSystem | null
): Step {
  return {
    name: "notebook",
    reads: [],
    writes: ["notebook_settings"],
    async run(warehouse) {
      const rows = [
        ...(headline === null ? [] : headlineSettings(headline)),
        ...(system === null ? [] : assessmentSettings(system))
      ];
      await writeRows(warehouse, "notebook_settings", types, rows);
    }
  };
}

/** Returns the plan's switches, in their order; the default of each list is marked `default`. */
export function headlineSettings(headline: PlanHeadline): NotebookSetting[] {
  const mark = (is: boolean) => (is ? "default" : null);
  return [
    setting("deadline_year", "", {number: headline.deadline_year}),
    ...headline.base_years.map(({year, label_zh, label_en}) =>
      setting("base_year", String(year), {
        number: year,
        text: mark(year === headline.default_base_year),
        label_zh,
        label_en
      })
    ),
    ...headline.period_rules.map(({id, label_zh, label_en}, i) =>
      setting("period_rule", id, {
        number: i + 1,
        text: mark(id === headline.default_period_rule),
        label_zh,
        label_en
      })
    ),
    ...(headline.deflator === undefined
      ? []
      : [setting("deflator", "", {text: headline.deflator})]),
    ...headline.benchmarks.flatMap(({region, label_zh, label_en}, i) =>
      region === null ? [] : [setting("benchmark", region, {number: i + 1, label_zh, label_en})]
    ),
    ...headline.readings.map(({id, label_zh, label_en}, i) =>
      setting("reading", id, {number: i + 1, label_zh, label_en})
    ),
    ...headline.measures.flatMap(
      ({indicator, readings, default_reading, label_zh, label_en}, i) => [
        setting("measure", indicator, {number: i + 1, text: default_reading, label_zh, label_en}),
        ...readings.map((reading) => setting("measure_reading", indicator, {text: reading}))
      ]
    )
  ];
}

/** Returns the rules of the composite and the scenarios that an assessment declares. */
export function assessmentSettings(system: AssessmentSystem): NotebookSetting[] {
  const {scoring, eligibility, scenarios} = system;
  const rule = (id: string, number: number) => setting("rule", id, {number});
  return [
    rule("level_weight", scoring.level_weight),
    rule("least_coverage", eligibility.total_coverage),
    rule("least_dimension_coverage", eligibility.dimension_coverage),
    rule("allowed_gain", eligibility.gain_from_missing),
    rule("floor", scoring.geometric_floor),
    rule("equal_weights", scenarios.equal_weights ? 1 : 0),
    rule("leave_one_out", scenarios.leave_one_out ? 1 : 0),
    ...scenarios.dimension_factors.map((number) => setting("dimension_factor", "", {number})),
    ...scenarios.level_weights.map((number) => setting("level_weight", "", {number})),
    ...scenarios.aggregations.map((id) => setting("aggregation", id, {})),
    ...system.dimensions.map(({id, label_zh, label_en}, i) =>
      setting("dimension", id, {number: i + 1, label_zh, label_en})
    )
  ];
}

function setting(
  kind: string,
  id: string,
  {number = null, text = null, label_zh = null, label_en = null}: Partial<NotebookSetting>
): NotebookSetting {
  return {kind, id, number, text, label_zh, label_en};
}
