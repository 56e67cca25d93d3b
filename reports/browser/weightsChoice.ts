import type {Assessment} from "./assessment.ts";
import {readUrlState, writeQuery} from "./urlState.ts";
import type {Weighing} from "./weightsScenario.ts";

/** A year and how its scores are weighed; the address says the same. */
export interface WeightsChoice {
  readonly year: number;
  readonly weighing: Weighing;
}

/** The largest factor by which a dimension can weigh more. */
export const mostFactor = 2;

/**
 * Returns the choice an address makes, the published weights where it makes none, and the parts of
 * it that are unknown here: `?y=2021&l=0.4&w=prosperity:1.5`.
 */
export function readWeights(
  query: string,
  {
    years,
    year: preset,
    dimensions,
    rules
  }: Pick<Assessment, "years" | "year" | "dimensions" | "rules">
): {readonly choice: WeightsChoice; readonly ignored: readonly string[]} {
  const state = readUrlState(query, {
    y: (value) => years.some((year) => String(year) === value),
    l: (value) => isWithin(value, 1),
    w: (value) => {
      const [id = "", factor = ""] = value.split(":");
      return dimensions.some((one) => one.id === id) && isWithin(factor, mostFactor);
    }
  });
  const factors = state.values("w").map((value) => {
    const [id = "", factor] = value.split(":");
    return [id, Number(factor)] as const;
  });
  const [year = preset] = state.values("y").map(Number);
  const [levelWeight = rules?.levelWeight ?? 0] = state.values("l").map(Number);
  return {
    choice: {year: year ?? 0, weighing: {factors: new Map(factors), levelWeight}},
    ignored: state.ignored
  };
}

/** Returns the query of an address that makes this choice; weights as published are left out. */
export function writeWeights(
  {year, weighing}: WeightsChoice,
  {year: preset, rules}: Pick<Assessment, "year" | "rules">
): string {
  const {factors, levelWeight} = weighing;
  const moved = [...factors].filter(([, factor]) => factor !== 1);
  return writeQuery({
    y: year === preset ? [] : [String(year)],
    l: levelWeight === rules?.levelWeight ? [] : [String(levelWeight)],
    w: moved.map(([id, factor]) => `${id}:${factor}`)
  });
}

function isWithin(text: string, most: number): boolean {
  return /^\d+(\.\d+)?$/.test(text) && Number(text) <= most;
}
