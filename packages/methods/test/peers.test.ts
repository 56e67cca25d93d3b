import {afterEach, afterAll, describe, expect, it} from "vitest";
import {combine} from "../src/aggregate.ts";
import {checkContributions} from "../src/contribution.ts";
import {benchmarkSeries} from "../src/denton.ts";
import {holt} from "../src/holt.ts";
import {inequalityOf} from "../src/inequality.ts";
import {mannKendall} from "../src/mannKendall.ts";
import {scoreBetween} from "../src/normalise.ts";
import {averageRanks, competitionRanks, spearman} from "../src/rank.ts";
import {fitLine, testSlope} from "../src/regression.ts";
import {secondaryTertiaryShare} from "../src/sectorShare.ts";
import {compareStructures, locationQuotient} from "../src/structure.ts";
import {theilSen} from "../src/theilSen.ts";
import {topsis} from "../src/topsis.ts";
import {air, norris} from "./peers/series.ts";

// Worked examples that others published, beyond the reference vectors. Each names where its inputs
// and its result were read.
let reproduced = 0;
afterEach(({task}) => {
  if (task.result?.state !== "fail") ++reproduced;
});
afterAll(() => console.log(`published examples: ${reproduced} reproduced`));

describe("mannKendall(series)", () => {
  // scipy, scipy/stats/tests/test_stats.py, test_kendalltau: “cross-check with exact result from R:
  // cor.test(x, y, method = "kendall", exact = 1)”. A sample ordered by x is a series.
  it.each([
    {name: "in order", x: count(10), y: count(10), tau: 1, p: 5.511463844797e-7},
    {
      name: "two swapped",
      x: count(10),
      y: [0, 2, 1, 3, 4, 5, 6, 7, 8, 9],
      tau: 0.9555555555555556,
      p: 5.511463844797e-6
    },
    {
      name: "four swapped",
      x: count(10),
      y: [0, 2, 1, 3, 4, 6, 5, 7, 8, 9],
      tau: 0.9111111111111111,
      p: 2.97619047619e-5
    },
    {name: "reversed", x: count(10), y: count(10).reverse(), tau: -1, p: 5.511463844797e-7},
    {
      name: "nearly balanced",
      x: [5, 2, 1, 3, 6, 4, 7],
      y: [5, 2, 6, 3, 1, 7, 4],
      tau: -0.14285714286,
      p: 0.77261904762
    },
    {
      name: "least surplus",
      x: [2, 1, 3, 6, 4, 7, 8],
      y: [2, 6, 3, 1, 8, 7, 4],
      tau: 0.047619047619,
      p: 1
    },
    {name: "balanced", x: [5, 2, 1, 3, 6, 4, 7, 8], y: [5, 2, 6, 3, 1, 8, 7, 4], tau: 0, p: 1}
  ])("gives R's exact Kendall test, $name", ({x, y, tau, p}) => {
    const order = x.map((_, i) => i).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0));
    const result = mannKendall(order.map((i) => y[i] ?? null)).value;
    expect(result?.tau).toBeCloseTo(tau, 10);
    expect((result?.pExact ?? NaN) / p).toBeCloseTo(1, 9);
  });

  it("gives the statistics of MannKendall.jl for 1 to 100", () => {
    // mmhs013/MannKendall.jl, test/runtests.jl: s 4950, var_s 112750, z 14.73869998208331.
    const {value} = mannKendall(count(100));
    expect(value).toMatchObject({score: 4950, variance: 112750, tau: 1});
    expect(value?.z).toBeCloseTo(14.73869998208331, 12);
  });
});

describe("theilSen(points, alpha)", () => {
  it("gives the interval of Sen's own example (1968)", () => {
    // As printed in scipy/stats/tests, TestTheilslopes: slope 4, interval 3.71 to 4.38 at 93 % by
    // the normal approximation.
    const years = [1, 2, 3, 4, 10, 12, 18];
    const values = [9, 15, 19, 20, 45, 55, 78];
    const {value} = theilSen(
      years.map((year, i) => ({year, value: values[i] ?? null})),
      0.07
    );
    expect(value?.slope).toBeCloseTo(4, 12);
    expect(value?.intercept).toBeCloseTo(4, 12);
    expect(value?.normalInterval.map((end) => end.toFixed(2))).toEqual(["3.71", "4.38"]);
  });

  it("gives scipy's slope and intercept for 0, 1, 1", () => {
    // scipy/stats/tests, TestTheilslopes: slope 0.5, intercept 0.5.
    const {value} = theilSen([0, 1, 1].map((figure, year) => ({year, value: figure})));
    expect([value?.slope, value?.intercept]).toEqual([0.5, 0.5]);
  });
});

describe("inequalityOf(values, weights)", () => {
  // R package REAT (CRAN), man/theil.Rd and man/gini.Rd, after Störmann (2009) and Dörsam (2004).
  const gdp = [
    460.69, 549.19, 124.16, 65.29, 31.59, 109.27, 263.44, 39.87, 258.53, 645.59, 131.95, 35.03,
    112.66, 56.22, 85.61, 56.81
  ];
  // Inequality.jl (JosepER), docstrings of src/Theil.jl, src/Gini.jl and src/Mld.jl.
  const julia = [8, 5, 1, 3, 5, 6, 7, 6, 3];
  const weights = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  it.each([
    {
      name: "REAT theil, which is L",
      x: [10, 10, 10, 20, 50],
      index: "theilL",
      published: 0.2326302,
      digits: 7
    },
    {name: "REAT gini of sales", x: [20, 50, 20, 10], index: "gini", published: 0.3, digits: 10},
    {
      name: "REAT gini of income classes",
      x: [500, 1500, 2500, 4000, 7500, 15000],
      w: [1000, 1200, 1600, 400, 200, 600],
      index: "gini",
      published: 0.5278,
      digits: 4
    },
    {name: "REAT gini of German states' GDP", x: gdp, index: "gini", published: 0.5009, digits: 4},
    {
      name: "Inequality.jl theil",
      x: julia,
      index: "theilT",
      published: 0.10494562214323544,
      digits: 14
    },
    {
      name: "Inequality.jl theil, weighted",
      x: julia,
      w: weights,
      index: "theilT",
      published: 0.08120013911680612,
      digits: 14
    },
    {
      name: "Inequality.jl gini",
      x: julia,
      index: "gini",
      published: 0.2373737373737374,
      digits: 14
    },
    {
      name: "Inequality.jl gini, weighted",
      x: julia,
      w: weights,
      index: "gini",
      published: 0.20652395514780775,
      digits: 14
    },
    {
      name: "Inequality.jl mld",
      x: julia,
      index: "theilL",
      published: 0.1397460530936332,
      digits: 14
    },
    {
      name: "Inequality.jl mld, weighted",
      x: julia,
      w: weights,
      index: "theilL",
      published: 0.10375545537468206,
      digits: 14
    }
  ] as const)("gives $name", ({x, index, published, digits, ...rest}) => {
    const {value} = "w" in rest ? inequalityOf(x, rest.w) : inequalityOf(x);
    expect(value?.[index]).toBeCloseTo(published, digits);
  });
});

describe("structure", () => {
  it("gives REAT's location quotient", () => {
    // R package REAT, man/locq.Rd, after Farhauer/Kröll (2013): 0.3847623.
    const {value} = locationQuotient(
      {sector: 1714, total: 79006},
      {sector: 879213, total: 15593224}
    );
    expect(value).toBeCloseTo(0.3847623, 7);
  });

  it("gives REAT's Krugman coefficient of two regions without a common industry", () => {
    // R package REAT, man/krugman.spec.Rd, after Farhauer/Kröll (2013): 2.
    const shares = [
      [20, 10, 70, 0, 0],
      [0, 0, 0, 60, 40]
    ].map((row) => row.map((x) => x / 100));
    const [first = [], second = []] = shares;
    expect(compareStructures(first, second).value?.sumOfChanges).toBeCloseTo(2, 12);
  });
});

describe("scoreBetween(value, goalposts, direction)", () => {
  // R package COINr, tests/testthat/test-normalise.R, n_goalposts.
  it.each([
    {x: 1, direction: "up", published: 0.1},
    {x: 11, direction: "up", published: 1},
    {x: -1, direction: "up", published: 0},
    {x: 1, direction: "down", published: 0.9},
    {x: -1, direction: "down", published: 1},
    {x: 11, direction: "down", published: 0}
  ] as const)("gives COINr's score of $x, $direction", ({x, direction, published}) => {
    const {value} = scoreBetween(x, {low: 0, high: 10}, direction);
    expect((value ?? NaN) / 100).toBeCloseTo(published, 12);
  });

  it("gives the income index of the Human Development Report 2020", () => {
    // UNDP, technical note 1, example: GNI 3,829 between 100 and 75,000 on a log scale is 0.5506.
    const goalposts = {low: Math.log(100), high: Math.log(75000)};
    expect(scoreBetween(Math.log(3829), goalposts).value).toBeCloseTo(55.06, 2);
  });
});

describe("combine(scores, weights, aggregation)", () => {
  it("gives the Human Development Index of the same example", () => {
    // UNDP, technical note 1 (2020): (0.6971 · 0.3447 · 0.5506)^(1/3) = 0.510.
    expect(combine([0.6971, 0.3447, 0.5506], [1, 1, 1], "geometric")).toBeCloseTo(0.51, 3);
  });
});

describe("ranks", () => {
  it("are scipy's, by the least of a tie", () => {
    // scipy.stats.rankdata, examples: rankdata([0, 2, 3, 2], method="min") is 1, 2, 4, 2.
    expect(competitionRanks([0, 2, 3, 2], "down")).toEqual([1, 2, 4, 2]);
  });

  it("are scipy's, by the mean of a tie", () => {
    // scipy.stats.rankdata, examples: rankdata([0, 2, 3, 2]) is 1, 2.5, 4, 2.5.
    expect(averageRanks([0, 2, 3, 2], "down")).toEqual([1, 2.5, 4, 2.5]);
  });

  it("correlate as in Wikipedia's example of IQ and hours of television", () => {
    // “Spearman's rank correlation coefficient”: −29/165 = −0.175757575.
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(iq, hours).value).toBeCloseTo(-29 / 165, 12);
  });
});

describe("topsis(rows, weights, directions)", () => {
  it("gives the closeness of three alternatives by four criteria", () => {
    // A. Pacheco, package decision_making, test of TOPSIS: clos_coefficient.
    const rows = [
      [15, 6, 25000, 7],
      [12, 7, 35000, 7],
      [10, 9, 55000, 8]
    ];
    const {value} = topsis(rows, [0.3, 0.05, 0.6, 0.05], ["down", "up", "down", "up"]);
    const published = [0.78562925, 0.66099579, 0.21437075];
    published.forEach((figure, i) => expect(value?.closeness[i]).toBeCloseTo(figure, 8));
  });

  it("gives the closeness that package mcdm prints", () => {
    // K. Tafakkori, Multi-Criteria-Optimization-in-Python, Topsis_mcdm.py, output of mcdm.rank,
    // whose weights are equal.
    const rows = [
      [80, 90, 600],
      [65, 58, 200],
      [83, 60, 400]
    ];
    const {value} = topsis(rows, [1 / 3, 1 / 3, 1 / 3], ["down", "up", "down"]);
    const published = [0.3238488379935404, 0.6790225178016662, 0.4090188985805253];
    published.forEach((figure, i) => expect(value?.closeness[i]).toBeCloseTo(figure, 10));
  });
});

describe("benchmarkSeries(indicator, benchmarks)", () => {
  it("gives the IMF manual's quarters, the last year extrapolated", () => {
    // IMF, Quarterly National Accounts Manual (2001), as tested in statsmodels, tsa/interp.
    const indicator = [
      98.2, 100.8, 102.2, 100.8, 99, 101.6, 102.7, 101.5, 100.5, 103, 103.5, 101.5
    ];
    const published = [
      969.8, 998.4, 1018.3, 1013.4, 1007.2, 1042.9, 1060.3, 1051, 1040.6, 1066.5, 1071.7, 1051
    ];
    const {value, flags} = benchmarkSeries(indicator, [4000, 4161.4]);
    published.forEach((figure, i) => expect(value?.values[i]).toBeCloseTo(figure, 0));
    published.forEach((figure, i) => {
      expect(Math.abs((value?.values[i] ?? NaN) - figure)).toBeLessThan(0.1);
    });
    expect(flags).toEqual(["EXTRAPOLATED"]);
  });

  it("gives Stata's result for the example of Denton (1971)", () => {
    // As tested in statsmodels, tsa/interp, test_denton_quarterly2.
    const indicator = Array.from({length: 5}, () => [50, 100, 150, 100]).flat();
    const published = [
      64.334796, 127.80616, 187.82379, 120.03526, 56.563894, 105.97568, 147.50144, 89.958987,
      40.547201, 74.445963, 108.34473, 76.66211, 42.763347, 94.14664, 153.41596, 109.67405,
      58.290761, 122.62556, 190.41409, 128.66959
    ];
    const {value} = benchmarkSeries(indicator, [500, 400, 300, 400, 500]);
    published.forEach((figure, i) => expect(value?.values[i]).toBeCloseTo(figure, 4));
  });
});

describe("fitLine(x, y)", () => {
  it("gives the values that NIST certifies for Norris", () => {
    // NIST StRD, linear least squares, Norris.dat.
    const line = fitLine(
      norris.map(([, x]) => x),
      norris.map(([y]) => y)
    );
    expect(line.slope).toBeCloseTo(1.00211681802045, 12);
    expect(line.intercept).toBeCloseTo(-0.262323073774029, 10);
    expect(line.residualVariance).toBeCloseTo(26.6173985294224 / 34, 11);
    expect(line.rSquared).toBeCloseTo(0.999993745883712, 12);
    expect(testSlope(line).error).toBeCloseTo(0.429796848199937e-3, 14);
  });
});

describe("holt(series, weights, horizon, state)", () => {
  it("gives the forecasts of air passengers in Hyndman & Athanasopoulos", () => {
    // Forecasting: principles and practice, table 7.3 (otexts.org/fpp/7/2): α 0.8, β* 0.2, from the
    // first value and the first difference: 43.76, 45.59, 47.43, 49.27, 51.10.
    const state = {level: air[0], trend: air[1] - air[0]};
    const {value} = holt(air, {alpha: 0.8, beta: 0.16, phi: 1}, 5, state);
    const published = [43.76, 45.59, 47.43, 49.27, 51.1];
    published.forEach((figure, i) => {
      expect(Math.abs((value?.steps[i]?.value ?? NaN) - figure)).toBeLessThan(0.01);
    });
  });
});

// National Bureau of Statistics, communiqués on 2021 and on 2023 (国民经济和社会发展统计公报), as reported
// by fubaore.com on 2022-03-01 and fzxysj.com on 2024-02-29: amounts in 亿元, shares in per cent,
// pulls in percentage points.
describe.each([
  {
    year: 2021,
    gdp: 1143670,
    sectors: [83086, 450904, 609680],
    shares: [7.3, 39.4, 53.3],
    pulls: [5.3, 1.1, 1.7],
    growth: 8.1
  },
  {
    year: 2023,
    gdp: 1260582,
    sectors: [89755, 482589, 688238],
    shares: [7.1, 38.3, 54.6],
    pulls: [4.3, 1.5, -0.6],
    growth: 5.2
  }
] as const)("the communiqué on $year", ({gdp, sectors, shares, pulls, growth}) => {
  it("has sectors that add up, and the printed shares", () => {
    const {value} = secondaryTertiaryShare(gdp, sectors, 0.5);
    expect(value?.discrepancy).toBe(0);
    expect(Math.abs((value?.fromPrimary ?? NaN) - (100 - shares[0]))).toBeLessThanOrEqual(0.05);
    expect(Math.abs((value?.fromSectors ?? NaN) - shares[1] - shares[2])).toBeLessThanOrEqual(0.1);
  });

  it("has pulls that add up to the printed growth", () => {
    const total = pulls.reduce<number>((a, b) => a + b, 0);
    const printed = {pulls, growth, shares: pulls.map((pull) => (100 * pull) / total)};
    const {value} = checkContributions(printed, {pull: 0.05, growth: 0.05, share: 0.05});
    expect(value?.pullSum).toBeCloseTo(growth, 12);
    expect(value?.consistent).toBe(true);
  });
});

function count(n: number): number[] {
  return Array.from({length: n}, (_, i) => i);
}
