import {describe, expect, it} from "vitest";
import {
  chiSquareQuantile,
  chiSquareTail,
  normalTwoSided,
  studentQuantile,
  studentTwoSided
} from "../src/distributions.ts";
import {holt} from "../src/holt.ts";
import {judgeImprovement} from "../src/improvement.ts";
import {trackStatus} from "../src/onTrack.ts";
import {projectLogLinear, projectRate} from "../src/projection.ts";
import {fitLine} from "../src/regression.ts";
import {linearPath, requiredGrowth, requiredPace} from "../src/requiredGrowth.ts";

const series = (values: readonly (number | null)[]) =>
  values.map((value, i) => ({year: 2018 + i, value}));

describe("distributions", () => {
  // Cross-checked with scipy.stats 1.17: norm, t and chi2.
  it.each([
    [normalTwoSided(0.5), 0.6170750774519738],
    [normalTwoSided(-1.96), 0.04999579029644087],
    [normalTwoSided(6), 1.973175290075389e-9],
    [studentTwoSided(2.776445, 4), 0.05000000538209156],
    [studentTwoSided(1.5, 1), 0.3743340836219977],
    [studentTwoSided(10.1, 6), 5.4723398889623634e-5],
    [studentQuantile(0.01, 2), 9.924843200918293],
    [chiSquareTail(0.5, 1), 0.47950012218695337],
    [chiSquareTail(40, 12), 7.190884052842894e-5],
    [chiSquareQuantile(0.05, 8), 15.507313055865454]
  ])("give %s", (got, expected) => expect(got / expected).toBeCloseTo(1, 9));

  it("have no quantile of a certain event", () => {
    expect(() => studentQuantile(1, 4)).toThrow("invalid probability: 1");
  });
});

describe("projectLogLinear(points, years)", () => {
  it("continues exact growth exactly", () => {
    const {value, status} = projectLogLinear(series([100, 110, 121, 133.1, 146.41]), [2024]);
    expect(value?.points[0]?.value).toBeCloseTo(177.1561, 6);
    expect([status, value?.intervalReported]).toEqual(["forecast", true]);
  });

  it("does not display an interval of three points, and projects none of two", () => {
    const short = projectLogLinear(series([100, null, 121, 130]), [2024]);
    expect(short.flags).toEqual(["INTERVAL_NOT_REPORTED_BY_POLICY"]);
    expect(projectLogLinear(series([100, 110]), [2024]).reason).toBe("TOO_FEW_POINTS");
  });
});

describe("projectRate(points, years, cap)", () => {
  it("never leaves its range", () => {
    const {value} = projectRate(series([90, 95, 97, 98, 99]), [2060]);
    expect(value?.points[0]?.high).toBeLessThan(100);
    expect(projectRate(series([90, 95, 100]), [2030]).reason).toBe("OUT_OF_RANGE");
  });
});

describe("holt(series, weights, horizon)", () => {
  it("continues a straight line", () => {
    const {value} = holt([1, 3, 5, 7, 9], {alpha: 0.6, beta: 0.3, phi: 1}, 2);
    expect(value?.steps.map((step) => step.value)).toEqual([11, 13]);
  });

  it("does not step over a missing year", () => {
    expect(holt([1, null, 5], {alpha: 0.6, beta: 0.3, phi: 1}, 2).reason).toBe("MISSING_INPUT");
  });
});

describe("fitLine(x, y)", () => {
  it("does not lose digits to calendar years", () => {
    const years = [2018, 2019, 2020, 2021];
    expect(
      fitLine(
        years,
        years.map((year) => 3 * (year - 2018) + 1)
      ).slope
    ).toBeCloseTo(3, 13);
    expect(() => fitLine([1, 1], [2, 3])).toThrow("invalid regression: 2 points");
  });
});

describe("requirements", () => {
  it("have no rate from zero, but an amount", () => {
    expect(requiredGrowth(0, 10, 5).value).toEqual({percent: null, amount: 2});
    expect(requiredGrowth(1, 10, 0).reason).toBe("ZERO_SPAN");
    expect(requiredGrowth(null, 10, 1).reason).toBe("MISSING_INPUT");
  });

  it("follow the benchmark at its own pace by default", () => {
    const years = {base: 2020, now: 2023, target: 2025};
    const {value} = requiredPace({base: 40, now: 42}, {base: 50, now: 53}, years);
    expect(value).toMatchObject({
      benchmarkChangeAtTarget: 5,
      requiredPerYear: 1.5,
      status: "OFF_TRACK"
    });
    expect(requiredPace({base: 40, now: 42}, {base: 50, now: null}, years).reason).toBe(
      "BENCHMARK_MISSING"
    );
  });

  it("end a path at its target", () => {
    const path = linearPath({year: 2020, value: 550}, {year: 2025, value: 850}).value;
    expect(path?.at(-1)).toEqual({year: 2025, value: 850});
    expect(linearPath({year: 2025, value: 1}, {year: 2025, value: 2}).reason).toBe("ZERO_SPAN");
  });
});

describe("trackStatus(outlook, target)", () => {
  const target = {value: 100, direction: "up", latest: null} as const;
  it.each([
    [{value: null, low: null, high: null}, target, "UNKNOWN"],
    [{value: 101, low: null, high: null}, target, "UNKNOWN"],
    [{value: 101, low: 90, high: 110}, {...target, value: null}, "UNKNOWN"],
    [{value: 90, low: 80, high: 99}, {...target, direction: "down"}, "ON_TRACK"],
    [{value: 90, low: 80, high: 99}, {...target, latest: 100}, "ACHIEVED"],
    [{value: 101, low: 100.5, high: 110}, {...target, latest: 99}, "OFF_TRACK"]
  ] as const)("of %j for %j is %s", (outlook, goal, status) => {
    expect(trackStatus(outlook, goal)).toBe(status);
  });
});

describe("judgeImprovement(series)", () => {
  const one = {id: "beds", direction: "up", halfWidth: 0.02, benchmarkChange: null} as const;
  it("does not take rounding for improvement", () => {
    const {value} = judgeImprovement([{...one, values: [4, 4.02]}]);
    expect(value).toEqual({improved: false, significantly: false, held: ["beds"]});
  });

  it("takes five years without a turn, or more than the benchmark, for significant", () => {
    const steady = judgeImprovement([{...one, values: [1, 2, 3, 4, 5]}]).value;
    const ahead = judgeImprovement([{...one, values: [1, 3], benchmarkChange: 1}]).value;
    const behind = judgeImprovement([{...one, values: [1, 3], benchmarkChange: 4}]).value;
    expect([steady, ahead, behind].map((each) => each?.significantly)).toEqual([true, true, false]);
  });

  it("reads a fall as improvement where less is better", () => {
    const {value} = judgeImprovement([{...one, direction: "down", values: [5, 4]}]);
    expect(value?.improved).toBe(true);
    expect(judgeImprovement([{...one, values: [5, null]}]).reason).toBe("MISSING_INPUT");
  });
});
