import {describe, expect, it} from "vitest";
import {spreadLabels} from "../src/spreadLabels.ts";

describe("spreadLabels(positions, gap, range)", () => {
  it.each([
    ["leaves labels that have room", [10, 40], [10, 40]],
    ["moves two that touch apart about their middle", [50, 52], [46, 56]],
    ["keeps the given order of equal ones", [50, 50], [45, 55]],
    ["pushes a run off the lower end", [0, 1, 2], [0, 10, 20]],
    ["pushes a run off the upper end", [99, 100], [90, 100]],
    ["answers nothing for nothing", [], []]
  ] as const)("%s", (_, positions, expected) => {
    expect(spreadLabels(positions, 10, [0, 100])).toEqual(expected);
  });

  it("shares a range that is too small evenly", () => {
    expect(spreadLabels([5, 5, 5], 10, [0, 10])).toEqual([0, 5, 10]);
  });

  it("answers in the order asked, whatever the positions", () => {
    expect(spreadLabels([80, 20], 10, [0, 100])).toEqual([80, 20]);
  });
});
