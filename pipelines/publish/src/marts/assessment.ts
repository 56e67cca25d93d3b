import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findNumber, findText, readFlag, readNumber, readText} from "./cells.ts";

export type AssessmentTotal = ReturnType<typeof readAssessmentTotal>;

/** Reads a row of the mart `assessment_totals`; a total of null has a reason and is not ranked. */
export function readAssessmentTotal(row: Row) {
  return {
    regionId: readText(row, "region_id"),
    year: readNumber(row, "year"),
    classId: findText(row, "class_id"),
    total: findNumber(row, "total"), // 0 to 100
    low: findNumber(row, "low"), // if every missing score were 0 …
    high: findNumber(row, "high"), // … or 100
    coverage: findNumber(row, "coverage") ?? 0, // share of the weight that is scored, 0 to 1
    eligible: readFlag(row, "eligible"),
    reason: findText(row, "reason"),
    rank: findNumber(row, "rank"),
    rankOf: findNumber(row, "rank_of"),
    rankMin: findNumber(row, "rank_min"),
    rankMax: findNumber(row, "rank_max"),
    levelRank: findNumber(row, "level_rank"),
    progressRank: findNumber(row, "progress_rank"),
    commonRank: findNumber(row, "common_rank"), // where the ranked ones’ indicators differ
    commonIndicators: findNumber(row, "common_indicators") ?? 0,
    setsDiffer: readFlag(row, "sets_differ"),
    flags: (findText(row, "flags") ?? "").split(",").filter((flag) => flag !== ""),
    previousRank: findNumber(row, "previous_rank"),
    scored: findNumber(row, "scored") ?? 0, // indicators with a score
    indicators: findNumber(row, "indicators") ?? 0,
    missing: {zh: readText(row, "missing_zh"), en: readText(row, "missing_en")}
  } as const;
}

export type Candidate = ReturnType<typeof readCandidate>;

/** Reads a row of the mart `assessment_candidates`: what is recommended, and what was decided. */
export function readCandidate(row: Row) {
  return {
    regionId: readText(row, "region_id"),
    year: readNumber(row, "year"),
    place: findNumber(row, "place"),
    isRecommended: readFlag(row, "recommended"),
    total: findNumber(row, "total"),
    shareTop: findNumber(row, "share_top3"), // of the scenarios, 0 to 1
    margin: findNumber(row, "margin"), // points between the last place and the next
    isNearTie: readFlag(row, "near_tie"),
    veto: findText(row, "veto"), // the document that enters it
    decision: findText(row, "decision"), // of the committee
    decisionReason: findText(row, "decision_reason"),
    decidedOn: findText(row, "decided_on"),
    dataVintage: findText(row, "data_vintage") // the snapshot the committee saw
  } as const;
}

export type AssessmentScore = ReturnType<typeof readAssessmentScore>;

/** Reads a row of the mart `assessment_scores`: one indicator's score of one region and year. */
export function readAssessmentScore(row: Row) {
  return {
    regionId: readText(row, "region_id"),
    year: readNumber(row, "year"),
    classId: findText(row, "class_id"),
    dimension: readText(row, "dimension"),
    scoreId: readText(row, "score_id"),
    indicatorId: readText(row, "indicator_id"),
    name: {zh: readText(row, "label_zh"), en: readText(row, "label_en")},
    weight: findNumber(row, "weight") ?? 0, // of 100 in the region's class
    score: findNumber(row, "score"), // 0 to 100
    goalposts: findText(row, "goalposts"), // derived | provisional
    reason: findText(row, "reason"),
    figureKey: findText(row, "figure_key")
  } as const;
}
