import {describe, expect, it} from "vitest";
import {placeSteps} from "../src/waterfall.ts";

const words = {text: "", tip: ""} as const;

describe("placeSteps(steps)", () => {
  it("starts each part where the one before ended", () => {
    const steps = placeSteps([
      {...words, name: "a", amount: 60, kind: "total"},
      {...words, name: "b", amount: 3, kind: "part"},
      {...words, name: "c", amount: -5, kind: "part"}
    ]);
    expect(steps.map(({from, to}) => [from, to])).toEqual([
      [0, 60],
      [60, 63],
      [63, 58]
    ]);
  });
});
