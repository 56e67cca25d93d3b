import {describe, expect, it} from "vitest";
import {placeSpine, type SpineRow} from "../src/spine.ts";

const row: SpineRow = {
  name: "",
  value: 2,
  benchmark: 0,
  lowest: -2,
  highest: 4,
  polarity: 1,
  verdict: null,
  text: "",
  tip: ""
};

describe("placeSpine(row)", () => {
  it("puts −2 and +2 on opposite sides of the benchmark", () => {
    expect(placeSpine(row)[0]?.place).toBe(0.5);
    expect(placeSpine({...row, value: -2})[0]?.place).toBe(-0.5);
  });

  it("turns an indicator round of which less is better", () => {
    expect(placeSpine({...row, polarity: -1})[0]?.place).toBe(-0.5);
  });

  it("keeps zero as a value", () => {
    expect(placeSpine({...row, value: 0})[0]?.place).toBe(0);
  });

  it("places the marker within its own band where it is the extreme", () => {
    expect(placeSpine({...row, value: 8})[0]).toMatchObject({place: 1, high: 1});
  });

  it("draws nothing where a value is missing", () => {
    expect(placeSpine({...row, benchmark: null})).toEqual([]);
  });

  it("stays in the middle where all regions are equal", () => {
    expect(placeSpine({...row, value: 0, lowest: 0, highest: 0})[0]?.place).toBe(0);
  });
});
