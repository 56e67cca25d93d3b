import {type ColumnType} from "@xianzhi/warehouse/appendColumns";

/** The columns of a mart and their types. */
export type TableTypes = Readonly<Record<string, ColumnType>>;

/** The marts about the plan and the assessment, with their columns. */
export const planTables = {
  plan_statements: {
    statement_id: "varchar", sort_order: "integer", section: "varchar", section_zh: "varchar",
    section_en: "varchar", quote_zh: "varchar", statement_zh: "varchar", statement_en: "varchar",
    indicator_zh: "varchar", indicator_en: "varchar", target_zh: "varchar", target_en: "varchar",
    measurement_zh: "varchar", measurement_en: "varchar", published: "varchar",
    deadline: "varchar", deadline_inferred: "boolean", deadline_state: "varchar",
    cycle: "varchar", applies_to: "varchar", rule_kind: "varchar", verdict: "varchar",
    interim_verdict: "varchar", reason: "varchar", basis: "varchar", base_year: "integer",
    end_year: "integer", reading: "varchar", passed: "integer", failed: "integer",
    indeterminate: "integer", unknown: "integer", proxy_for: "integer",
    proxy_against: "integer", why_proxy_zh: "varchar", why_proxy_en: "varchar",
    note_zh: "varchar", note_en: "varchar", missing_series_zh: "varchar",
    missing_series_en: "varchar", publisher_zh: "varchar", publisher_en: "varchar",
    caution_zh: "varchar", caution_en: "varchar"
  },
  plan_verdicts: {
    statement_id: "varchar", region_id: "varchar", scope: "varchar", part: "integer",
    basis: "varchar", verdict: "varchar", interim_verdict: "varchar", reason: "varchar",
    deadline_state: "varchar", indicator_id: "varchar", reading: "varchar",
    base_year: "integer", end_year: "integer", base_value: "double", end_value: "double",
    region_change: "double", benchmark_change: "double", lead: "double", half_width: "double",
    unit: "varchar", figure_keys: "varchar", evidence_id: "varchar", document: "varchar",
    numbers_zh: "varchar", numbers_en: "varchar", what_would_decide_zh: "varchar",
    what_would_decide_en: "varchar"
  },
  projects: {
    project_id: "varchar", name: "varchar", region_id: "varchar", sector: "varchar",
    planned_investment: "double", done_investment: "double", unit: "varchar",
    stage: "varchar", period: "varchar", office: "varchar", document: "varchar", note: "varchar"
  },
  assessment_scores: {
    region_id: "varchar", year: "integer", class_id: "varchar", dimension: "varchar",
    indicator_id: "varchar", score_id: "varchar", label_zh: "varchar", label_en: "varchar",
    weight: "double", value: "double", level: "double", change: "double",
    benchmark_change: "double", progress: "double", progress_since_base: "double",
    score: "double", uses: "varchar", goalposts: "varchar", reason: "varchar",
    flags: "varchar", figure_key: "varchar"
  },
  assessment_totals: {
    region_id: "varchar", year: "integer", class_id: "varchar", dimension_scores: "varchar",
    total: "double", low: "double", high: "double", coverage: "double", eligible: "boolean",
    reason: "varchar", flags: "varchar", rank: "integer", rank_of: "integer",
    class_rank: "integer", rank_min: "integer", rank_median: "double", rank_max: "integer",
    share_top3: "double", common_indicators: "integer", common_total: "double",
    common_rank: "integer", sets_differ: "boolean", level_total: "double",
    level_rank: "integer", progress_total: "double", progress_rank: "integer",
    previous_rank: "integer", scored: "integer", indicators: "integer", missing_zh: "varchar",
    missing_en: "varchar"
  },
  assessment_candidates: {
    year: "integer", region_id: "varchar", class_id: "varchar", place: "integer",
    recommended: "boolean", total: "double", coverage: "double", share_top3: "double",
    margin: "double", near_tie: "boolean", reason: "varchar", veto: "varchar",
    decision: "varchar", decision_reason: "varchar", decided_on: "varchar",
    data_vintage: "varchar"
  },
  loop_findings: {
    finding_id: "varchar", rule_id: "varchar", label_zh: "varchar", label_en: "varchar",
    region_id: "varchar", indicator_id: "varchar", period: "varchar", change: "double",
    benchmark_change: "double", gap: "double", owner_zh: "varchar", owner_en: "varchar",
    due: "varchar", state: "varchar", action: "varchar", reward_or_penalty: "varchar",
    retest_period: "varchar", retest_change: "double", retest_gap: "double",
    figure_key: "varchar"
  }
} as const satisfies Readonly<Record<string, TableTypes>>;
