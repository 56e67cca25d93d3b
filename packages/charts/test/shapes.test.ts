import {describe, expect, it} from "vitest";
import {findBounds, toPlane, type Shape} from "../src/shapes.ts";

const shape: Shape = {
  type: "Polygon",
  coordinates: [
    [
      [114, 33],
      [115, 33],
      [115, 34],
      [114, 33]
    ]
  ]
};

describe("toPlane(shape, surface)", () => {
  it("turns a survey's north upwards on a drawing", () => {
    expect(findBounds([toPlane(shape, "plane-up")])).toMatchObject({top: -34, bottom: -33});
  });

  it("stretches degrees northwards as Mercator does", () => {
    const {top, bottom} = findBounds([toPlane(shape, "degrees")]);
    expect(bottom - top).toBeCloseTo(1.199, 3); // 1 / cos(33.5°)
  });

  it("leaves a projected drawing as it is", () => {
    expect(toPlane(shape, "plane-down")).toEqual(shape);
  });
});
