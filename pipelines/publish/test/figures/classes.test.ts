import {describe, expect, it} from "vitest";
import {classify, nameClasses} from "../../src/figures/classes.ts";

describe("classify(values)", () => {
  it.each([
    [[40.2, 45.5, 55.7], [45, 50, 55]],
    [[0.12, 0.34], [0.15, 0.2, 0.25, 0.3]],
    [[-3, 4.2], [-2, 0, 2, 4]],
    [[18250, 27920], [20000, 22000, 24000, 26000]],
    [[7, 7], []],
    [[], []]
  ])("cuts %j at %j", (values, thresholds) => {
    expect(classify(values).thresholds).toEqual(thresholds);
  });
  it("counts a value on a threshold to the class above", () => {
    const {classOf} = classify([40.2, 55.7]);
    expect([44.99, 45, 55.7].map(classOf)).toEqual([0, 1, 3]);
  });
  it("shades few classes as far apart as many", () => {
    expect(classify([248, 477]).steps).toEqual([1, 3, 5]);
    expect(classify([7, 7]).steps).toEqual([3]);
  });
  it("names each class by its thresholds", () => {
    expect(nameClasses(classify([40.2, 55.7]), String)).toEqual(["< 45", "45–50", "50–55", "≥ 55"]);
  });
});
