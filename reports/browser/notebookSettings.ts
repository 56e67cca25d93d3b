import {aggregations} from "@xianzhi/methods/aggregate";
import type {ScenarioGrid} from "@xianzhi/methods/robustness";
import type {Option} from "./choices.ts";
import type {Language} from "./language.ts";
import {findRows, type Mart} from "./mart.ts";

/** The rules of the assessment as the workspace declares them. */
export interface AssessmentRules {
  readonly levelWeight: number; // of the level in a score, 0–1
  readonly leastCoverage: number; // of all weight, for a rank
  readonly leastDimensionCoverage: number;
  readonly allowedGain: number;
  readonly grid: ScenarioGrid;
}

/** A measure of the plan and the readings of its increase. */
export interface Measure extends Option {
  readonly readings: readonly string[]; // the default first
}

/** What the snapshot says a scenario starts from. */
export interface NotebookSettings {
  readonly rules: AssessmentRules | null; // null without an assessment
  readonly dimensions: readonly Option[];
  readonly baseYears: readonly Option[]; // the default first
  readonly periodRules: readonly Option[]; // the default first
  readonly benchmarks: readonly Option[]; // region ids
  readonly readings: readonly Option[];
  readonly measures: readonly Measure[];
  readonly deadline: number | null; // year
  readonly deflator: string | null; // the price index of real growth
}

/** Returns what the mart `notebook_settings` says, named in a language. */
export function readNotebookSettings(mart: Mart, language: Language): NotebookSettings {
  const rowsOf = (kind: string): number[] =>
    findRows(mart, (row) => mart.text("kind", row) === kind);
  const place = (row: number): number => mart.number("number", row) ?? 0;
  const inOrder = (rows: readonly number[]) => rows.toSorted((a, b) => place(a) - place(b));
  const list = (kind: string): (Option & {readonly text: string | null})[] =>
    inOrder(rowsOf(kind)).map((row) => {
      const id = mart.text("id", row) ?? "";
      const name = mart.text(`label_${language}`, row) ?? id;
      return {id, name, text: mart.text("text", row) ?? null};
    });
  const numbers = (kind: string): number[] =>
    rowsOf(kind).flatMap((row) => mart.number("number", row) ?? []);
  const readings = list("measure_reading");
  const ofDefault = (kind: string): Option[] => {
    const listed = list(kind);
    return [
      ...listed.filter(({text}) => text !== null),
      ...listed.filter(({text}) => text === null)
    ];
  };
  return {
    rules: readRules(mart, rowsOf, numbers),
    dimensions: list("dimension"),
    baseYears: ofDefault("base_year"),
    periodRules: ofDefault("period_rule"),
    benchmarks: list("benchmark"),
    readings: list("reading"),
    measures: list("measure").map(({id, name, text}) => {
      const own = readings.filter((one) => one.id === id).flatMap((one) => one.text ?? []);
      return {id, name, readings: own.toSorted((a, b) => Number(b === text) - Number(a === text))};
    }),
    deadline: numbers("deadline_year")[0] ?? null,
    deflator: list("deflator")[0]?.text ?? null
  };
}

function readRules(
  mart: Mart,
  rowsOf: (kind: string) => readonly number[],
  numbers: (kind: string) => readonly number[]
): AssessmentRules | null {
  const rules = new Map(
    rowsOf("rule").map((row) => [mart.text("id", row), mart.number("number", row)])
  );
  const [levelWeight, leastCoverage, leastDimensionCoverage, allowedGain, floor] = [
    "level_weight",
    "least_coverage",
    "least_dimension_coverage",
    "allowed_gain",
    "floor"
  ].map((id) => rules.get(id) ?? Number.NaN);
  if (levelWeight === undefined || Number.isNaN(levelWeight)) return null;
  const declared = rowsOf("aggregation").map((row) => mart.text("id", row));
  return {
    levelWeight,
    leastCoverage: leastCoverage ?? 1,
    leastDimensionCoverage: leastDimensionCoverage ?? 1,
    allowedGain: allowedGain ?? 0,
    grid: {
      equalWeights: rules.get("equal_weights") === 1,
      leaveOneOut: rules.get("leave_one_out") === 1,
      dimensionFactors: numbers("dimension_factor"),
      levelWeights: numbers("level_weight"),
      aggregations: aggregations.filter((one) => declared.includes(one)),
      floor: floor ?? 1
    }
  };
}
