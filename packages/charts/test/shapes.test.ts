import {describe, expect, it} from "vitest";
import {findBounds, fitShapes, toPlane, type Shape} from "../src/shapes.ts";

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

describe("fitShapes(shapes, options)", () => {
  const square = (x: number, size: number): Shape => ({
    type: "Polygon",
    coordinates: [
      [
        [x, 0],
        [x, size],
        [x + size, size],
        [x + size, size / 2],
        [x + size, 0],
        [x, 0]
      ]
    ]
  });

  it("scales to the width, from the origin", () => {
    const [first] = fitShapes([square(5, 2), square(7, 2)], {width: 100, grid: 1});
    expect(findBounds(first === undefined ? [] : [first])).toEqual({
      left: 0,
      right: 50,
      top: 0,
      bottom: 50
    });
  });

  it("keeps a common border common on a coarse grid", () => {
    const [left, right] = fitShapes([square(0, 1.03), square(1.03, 1.03)], {width: 9, grid: 4});
    const one = left === undefined ? undefined : findBounds([left]);
    const other = right === undefined ? undefined : findBounds([right]);
    expect(one?.right).toBe(other?.left);
  });

  it("drops a ring too small to be seen", () => {
    const [, islet] = fitShapes([square(0, 100), square(200, 0.1)], {width: 200, grid: 1});
    expect(islet?.coordinates).toEqual([]);
  });
});
