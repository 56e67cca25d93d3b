import {type AssessmentAnswer} from "./assessmentAnswer.ts";
import {type FigureIndex} from "./figureIndex.ts";
import {type HeadlineRow, type IndicatorRow, type ScorecardRow} from "./martRows.ts";

/** Whom a statement is judged for: a region, or a group taken as one. */
export interface Subject {
  readonly id: string;
  readonly scope: "each" | "aggregate";
  readonly members: readonly string[]; // the region itself, or the group's members
}

/** A headline measure under its default reading. */
export interface HeadlineMeasure {
  readonly indicator: string;
  readonly reading: "pp" | "percent" | "amount";
}

/** What every test may read. */
export interface JudgeContext {
  readonly figures: FigureIndex;
  readonly headline: readonly HeadlineRow[]; // of the default benchmark and period rule
  readonly scorecards: readonly ScorecardRow[]; // of the same setting
  readonly measures: readonly HeadlineMeasure[]; // that a scorecard combines
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly membersOf: (group: string) => readonly string[];
  readonly baseYear: number;
  readonly deadlineYear: number | null;
  readonly benchmarkRegion: string;
  // null: unknown units
  readonly convert: (value: number, from: string, to: string) => number | null;
  readonly assessment: AssessmentAnswer;
}
