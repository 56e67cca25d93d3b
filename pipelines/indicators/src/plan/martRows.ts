/** The columns of the mart `figures` that judging reads. */
export interface FigureRow {
  readonly figure_key: string;
  readonly region_id: string; // a region's or a group's
  readonly indicator_id: string;
  readonly period: string;
  readonly year: number; // the year described
  readonly value: number | null;
  readonly unit: string;
  readonly half_unit: number | null; // in the figure's unit
  readonly status: string | null;
}

/** The columns of the mart `changes` that judging reads. */
export interface ChangeRow {
  readonly region_id: string;
  readonly indicator_id: string;
  readonly year: number;
  readonly change: number | null;
  readonly change_kind: string | null;
  readonly half_width: number | null;
  readonly reason: string | null;
  readonly benchmark_change: number | null;
  readonly lead: number | null;
  readonly lead_half_width: number | null;
  readonly verdict: string | null;
  readonly verdict_reason: string | null;
}

/** The columns of the mart `headline_verdicts` that judging reads. */
export interface HeadlineRow {
  readonly region_id: string;
  readonly measure: string;
  readonly base_year: number;
  readonly period_rule: string;
  readonly benchmark: string;
  readonly reading: string;
  readonly end_year: number | null;
  readonly base_value: number | null;
  readonly end_value: number | null;
  readonly region_change: number | null;
  readonly benchmark_change: number | null;
  readonly lead: number | null;
  readonly half_width: number | null;
  readonly verdict: string | null;
  readonly reason: string | null;
}

/** The columns of the mart `scorecards` that judging reads. */
export interface ScorecardRow {
  readonly region_id: string;
  readonly end_year: number | null; // common to all measures; null when there is none
  readonly verdict: string;
}

/** The columns of `int_pairs` that judging reads: two years that may be compared, or why not. */
export interface PairRow {
  readonly region_id: string;
  readonly indicator_id: string;
  readonly base_year: number;
  readonly year: number;
  readonly base_value: number | null;
  readonly base_half: number | null;
  readonly value: number | null;
  readonly value_half: number | null;
  readonly reason: string | null;
}

/** What a name is in both languages. */
export interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** A region or a group, with the kind that publications are told apart by. */
export interface PlaceRow extends Named {
  readonly kind: string;
}

/** An indicator, with what judging must know of it. */
export interface IndicatorRow extends Named {
  readonly unit: string;
  readonly unit_en: string;
  readonly decimals: number;
  readonly change: string; // percent, points or none
}
