import {regionId} from "@xianzhi/catalog/fields";
import {type PlanStatement} from "@xianzhi/catalog/planStatements";
import {type PlanRule, planRule} from "@xianzhi/catalog/planRules";
import {type JudgeContext, type Subject} from "../../src/plan/judgeContext.ts";
import {indexFigures} from "../../src/plan/figureIndex.ts";
import {
  type FigureRow,
  type HeadlineRow,
  type PairRow,
  type ScorecardRow
} from "../../src/plan/martRows.ts";
import {type PlanInputs} from "../../src/plan/planVerdicts.ts";

/**
 * A figure of a region in one text: "a urb_rate 2020 45.31". Half a unit is half its last digit.
 */
export function figure(text: string, given: Partial<FigureRow> = {}): FigureRow {
  const [region = "", indicator = "", period = "", value = ""] = text.split(" ");
  const decimals = value.split(".")[1]?.length ?? 0;
  return {
    figure_key: `${region}/${indicator}/${period}`,
    region_id: region,
    indicator_id: indicator,
    period,
    year: Number(period.slice(0, 4)),
    value: Number(value),
    unit: "%",
    half_unit: Number(`5e-${decimals + 1}`),
    status: "final",
    ...given
  };
}

/** A region judged by itself. */
export function each(id: string): Subject {
  return {id, scope: "each", members: [id]};
}

/** What tests read: the figures given, province p as benchmark, base year 2020. */
export function contextOf(
  figures: readonly FigureRow[],
  {
    refused = {},
    headline = [],
    scorecards = [],
    deadlineYear = null
  }: {
    readonly refused?: Readonly<Record<string, string>>; // reason by end year: no pair ends there
    readonly headline?: readonly HeadlineRow[];
    readonly scorecards?: readonly ScorecardRow[];
    readonly deadlineYear?: number | null;
  } = {}
): JudgeContext {
  const names = [...new Set(figures.map((row) => row.indicator_id))];
  return {
    figures: indexFigures(figures, pairsOf(figures, refused)),
    headline,
    scorecards,
    measures: [
      {indicator: "urb_rate", reading: "pp"},
      {indicator: "inc", reading: "percent"}
    ],
    indicators: new Map(
      names.map((id) => [
        id,
        {
          id,
          zh: id,
          en: id,
          unit: "%",
          unit_en: "%",
          decimals: 2,
          change: "points"
        }
      ])
    ),
    membersOf: (group) => (group === "both" ? ["a", "b"] : [group]),
    baseYear: 2020,
    deadlineYear,
    benchmarkRegion: "p",
    convert: (value, from, to) => (from === to ? value : null),
    assessment: {
      year: null,
      eligible: [],
      candidates: [],
      rankChanges: [],
      openFindings: 0,
      findings: 0
    }
  };
}

function pairsOf(
  figures: readonly FigureRow[],
  refused: Readonly<Record<string, string>>
): PairRow[] {
  const known = figures.filter((row) => row.status === "final");
  return known.flatMap((end) =>
    known
      .filter(
        (start) =>
          start.region_id === end.region_id &&
          start.year < end.year &&
          start.indicator_id === end.indicator_id
      )
      .map((start) => ({
        region_id: end.region_id,
        indicator_id: end.indicator_id,
        base_year: start.year,
        year: end.year,
        base_value: start.value,
        base_half: start.half_unit,
        value: end.value,
        value_half: end.half_unit,
        reason: refused[String(end.year)] ?? null
      }))
  );
}

/** A statement with the rule given, for the regions or groups given. */
export function statement(
  rule: unknown,
  appliesTo: readonly string[],
  given: Partial<PlanStatement> = {}
): PlanStatement {
  const read: PlanRule = planRule.parse(rule);
  return {
    id: "T-01",
    section: "test",
    quote_zh: "原文",
    statement_zh: "条",
    statement_en: "statement",
    indicator_zh: "指标",
    indicator_en: "indicator",
    target_zh: "目标",
    target_en: "target",
    measurement_zh: "衡量",
    measurement_en: "measurement",
    published: "yes",
    deadline: null,
    deadline_inferred: false,
    cycle: null,
    applies_to: appliesTo.map((id) => regionId.parse(id)),
    scopes: ["each"],
    rule: read,
    ...given
  };
}

/** What judging needs, from a context. */
export function inputsOf(context: JudgeContext, given: Partial<PlanInputs> = {}): PlanInputs {
  const places = ["a", "b", "p", "both"].map((id) => ({id, zh: id, en: id, kind: "county"}));
  return {
    context,
    words: {
      places: new Map(places.map((place) => [place.id, place])),
      indicators: context.indicators,
      publications: [{id: "book", region_kinds: [], indicators: [], zh: "年鉴", en: "Yearbook"}]
    },
    evidence: [],
    asOf: "2026-11-01",
    ...given
  };
}
