import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {aggregate, aggregateCovered, combine} from "../src/aggregate.ts";
import {entropyWeights} from "../src/entropyWeights.ts";
import {goalpostsOf, progressSpanOf} from "../src/goalposts.ts";
import {normalise, scoreBetween} from "../src/normalise.ts";
import {holdScore, progressScore} from "../src/progress.ts";
import {quantile} from "../src/quantile.ts";
import {averageRanks, competitionRanks, spearman} from "../src/rank.ts";
import {topsis} from "../src/topsis.ts";

const score = fc.double({min: 0, max: 100, noNaN: true});

describe("quantile(values, share)", () => {
  it("interpolates between order statistics (type 7)", () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect([quantile([7], 0.9), quantile([1, 2], 0), quantile([1, 2], 1)]).toEqual([7, 1, 2]);
    expect(() => quantile([], 0.5)).toThrow("invalid quantile: 0.5 of 0 values");
  });
});

describe("normalise(values, direction)", () => {
  it("is null for a class of one and for no spread", () => {
    expect(normalise([47.1]).reason).toBe("CLASS_SIZE_1");
    expect(normalise([4, 4]).reason).toBe("CONSTANT_SERIES");
    expect(normalise([4, null]).reason).toBe("MISSING_INPUT");
  });
});

describe("goalposts", () => {
  const panel = Array.from({length: 101}, (_, i) => i);
  it("are the 5th and 95th percentile of a large enough panel", () => {
    expect(goalpostsOf(panel).value).toEqual({low: 5, high: 95});
    expect(goalpostsOf([1, 2, 3]).reason).toBe("TOO_FEW_REGIONS");
    expect(goalpostsOf(new Array<number>(20).fill(3)).reason).toBe("CONSTANT_SERIES");
  });

  it("give the span of progress scores", () => {
    expect(progressSpanOf(panel).value).toEqual({above: 25, below: 45});
  });

  it("clip and say so", () => {
    const posts = {low: 30, high: 65};
    expect(scoreBetween(70, posts)).toMatchObject({value: 100, flags: ["CLIPPED"]});
    expect(scoreBetween(30, posts, "down")).toMatchObject({value: 100, flags: []});
    expect(scoreBetween(50, {low: 65, high: 65}).reason).toBe("ZERO_SPAN");
    expect(scoreBetween(null, posts).reason).toBe("MISSING_INPUT");
  });
});

describe("progressScore(change, benchmarkChange, span)", () => {
  it("is at 60 with the benchmark and needs one", () => {
    const span = {above: 3, below: 5};
    expect(progressScore(4.2, 4.2, span).value).toBe(60);
    expect(progressScore(4.2, null, span).reason).toBe("BENCHMARK_MISSING");
    expect(progressScore(9, 4.2, span).flags).toEqual(["CLIPPED"]);
  });

  it("does not reward rising where holding is the aim", () => {
    expect(holdScore(1.2, 0.97, 0.85).value).toBe(100);
    expect(holdScore(null, 0.97, 0.85).reason).toBe("MISSING_INPUT");
    expect(holdScore(1, 0.85, 0.85).reason).toBe("ZERO_SPAN");
  });
});

describe("aggregation", () => {
  it("is never higher by the geometric than by the arithmetic mean", () => {
    const parts = fc.array(fc.tuple(score, fc.double({min: 0.1, max: 9, noNaN: true})), {
      minLength: 1
    });
    fc.assert(
      fc.property(parts, (list) => {
        const [scores, weights] = [list.map(([s]) => s), list.map(([, w]) => w)];
        const [a, g] = (["arithmetic", "geometric"] as const).map((kind) =>
          combine(scores, weights, kind)
        );
        expect(g).toBeLessThanOrEqual((a ?? NaN) + 1e-9);
      })
    );
  });

  it("keeps the true total inside its bounds", () => {
    fc.assert(
      fc.property(fc.array(score, {minLength: 2, maxLength: 8}), fc.nat(7), (scores, at) => {
        const weights = scores.map((_, i) => i + 1);
        const truth = combine(scores, weights, "arithmetic");
        const holed = scores.map((one, i) => (i === at % scores.length ? null : one));
        const {value} = aggregateCovered(holed, weights, 0);
        const [low = NaN, high = NaN] = value?.bounds ?? [];
        expect(truth).toBeGreaterThanOrEqual(low - 1e-9);
        expect(truth).toBeLessThanOrEqual(high + 1e-9);
      })
    );
  });

  it("has no score below the least coverage, but bounds", () => {
    const result = aggregateCovered([80, null], [1, 3], 0.6);
    expect(result).toMatchObject({
      value: {coverage: 0.25, score: null, bounds: [20, 95]},
      reason: "COVERAGE_BELOW_MIN"
    });
    expect(aggregateCovered([null], [1], 0).reason).toBe("MISSING_INPUT");
  });

  it("flags the floor that keeps a zero from deciding everything", () => {
    expect(aggregate([0, 50], [1, 1]).flags).toEqual(["FLOORED"]);
    expect(aggregate([-1, 50], [1, 1]).reason).toBe("NEGATIVE_VALUE");
    expect(aggregate([0, 0], [1, 1]).value?.penaltyPercent).toBeNull();
  });
});

describe("ranks", () => {
  it("follow their values through any order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 9}), {maxLength: 12}), (values) => {
        const ranks = competitionRanks(values);
        const reversed = competitionRanks([...values].reverse());
        expect(reversed.reverse()).toEqual(ranks);
        const sum = averageRanks(values).reduce<number>((total, rank) => total + (rank ?? 0), 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      })
    );
  });

  it("leave the missing out and tie what only binary noise parts", () => {
    expect(competitionRanks([3, null, 5])).toEqual([2, null, 1]);
    expect(competitionRanks([200 / 3, (70 + 70 + 60) / 3 + 1e-14, 1])).toEqual([1, 1, 3]);
  });

  it("do not correlate with a constant", () => {
    expect(spearman([1, 2, 3], [4, 4, 4]).reason).toBe("CONSTANT_SERIES");
    expect(spearman([1, 2], [4, 5]).reason).toBe("TOO_FEW_POINTS");
    expect(spearman([1, 2, 3], [4, null, 6]).reason).toBe("MISSING_INPUT");
  });
});

describe("panel weights", () => {
  it("refuse what entropy cannot weigh", () => {
    expect(entropyWeights([[1, 2]]).reason).toBe("TOO_FEW_REGIONS");
    expect(entropyWeights([[1], [-2]]).reason).toBe("NEGATIVE_VALUE");
    expect(entropyWeights([[1], [null]]).reason).toBe("MISSING_INPUT");
    expect(
      entropyWeights([
        [0, 0],
        [0, 1]
      ]).value?.weights
    ).toEqual([0, 1]);
  });

  it("refuse what TOPSIS cannot place", () => {
    expect(topsis([[1, 2]], [1, 1], ["up", "up"]).reason).toBe("TOO_FEW_REGIONS");
    expect(
      topsis(
        [
          [1, null],
          [2, 3]
        ],
        [1, 1],
        ["up", "up"]
      ).reason
    ).toBe("MISSING_INPUT");
    expect(() => topsis([[1], [2]], [1, 1], ["up", "up"])).toThrow("incompatible lists");
  });
});
