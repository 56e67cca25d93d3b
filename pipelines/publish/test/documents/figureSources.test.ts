import {describe, expect, it} from "vitest";
import {indexSources} from "../../src/documents/figureSources.ts";
import type {FigureOrigin, HowFacts} from "../../src/facts/howFacts.ts";
import {readFigure, readFigureInput} from "../../src/marts/figures.ts";
import {readRegion} from "../../src/marts/regions.ts";

function origin(
  key: string,
  sourceId: string | null,
  inputs: readonly string[] = []
): FigureOrigin {
  const cell = {source_id: sourceId, row_number: 1, column_number: 1};
  return {
    figure: readFigure({figure_key: key, value: 1, ...(sourceId === null ? {} : cell)}),
    rivals: [],
    inputs: inputs.map((input_key) => readFigureInput({figure_key: key, input_key})),
    change: null
  };
}

function howOf(origins: readonly FigureOrigin[]): HowFacts {
  return {region: readRegion({region_id: "1"}), byIndicator: [{indicatorId: "x", origins}]};
}

describe("indexSources(how)", () => {
  it("finds the source of a cell, and of a derived figure those of its inputs, each once", () => {
    const derived = origin("c", null, ["a", "b", "a"]);
    const find = indexSources(howOf([origin("a", "yearbook"), origin("b", "survey"), derived]));
    expect(find(derived.figure)).toEqual(["yearbook", "survey"]);
  });
  it("goes through inputs that are derived themselves, and ends where they go in a circle", () => {
    const [one, two] = [origin("one", null, ["two"]), origin("two", null, ["one", "a"])];
    expect(indexSources(howOf([origin("a", "yearbook"), one, two]))(one.figure)).toEqual([
      "yearbook"
    ]);
  });
  it("finds none for a figure without a value", () => {
    const find = indexSources(howOf([]));
    expect(find(null)).toEqual([]);
    expect(
      find(readFigure({figure_key: "a", source_id: "s", row_number: 1, column_number: 1}))
    ).toEqual([]);
  });
});
