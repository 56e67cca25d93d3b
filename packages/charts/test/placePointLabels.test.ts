import {describe, expect, it} from "vitest";
import {placePointLabels} from "../src/placePointLabels.ts";

const frame = {right: 200, top: 0, bottom: 100};
const point = {strong: false, x: 100, y: 50};

describe("placePointLabels(points, frame)", () => {
  it("puts a name right of its point", () => {
    expect(placePointLabels([{...point, name: "甲县"}], frame)[0]).toMatchObject({x: 108, y: 50});
  });

  it("turns to the left where the right has no room", () => {
    const placed = placePointLabels([{...point, x: 195, name: "甲县"}], frame);
    expect(placed[0]?.x).toBeLessThan(195 - 24);
  });

  it("leaves out a name that has no room, never overlapping", () => {
    const crowd = Array.from({length: 12}, (_, i) => ({...point, name: `很长的县名${i}`}));
    expect(placePointLabels(crowd, frame).length).toBeLessThan(5);
  });
});
