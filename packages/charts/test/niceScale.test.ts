import {describe, expect, it} from "vitest";
import {niceScale} from "../src/niceScale.ts";

const range = [0, 100] as const;

describe("niceScale(values, options)", () => {
  it.each([
    ["rounds its ends outwards", [3, 97], {range}, [0, 100]],
    ["needs no zero", [41, 56], {range}, [40, 60]],
    ["covers zero when asked", [41, 56], {range, zero: true}, [0, 60]],
    ["has room for a single value", [7], {range}, [7, 8]],
    ["has room for zero alone", [0], {range}, [0, 0.5]],
    ["has room for none", [], {range}, [0, 0.5]],
    ["reaches below zero", [-0.9, 1.3], {range}, [-1, 2]]
  ] as const)("%s", (_, values, options, domain) => {
    expect(niceScale(values, options).domain).toEqual(domain);
  });

  it("turns a value into a position and back", () => {
    const scale = niceScale([0, 100], {range: [200, 0]});
    expect(scale.position(25)).toBe(150);
    expect(scale.value(150)).toBe(25);
  });

  it("prints ticks without floating-point noise", () => {
    expect(niceScale([0, 0.3], {range}).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  });
});
