import {describe, expect, it} from "vitest";
import {selectCandidates} from "../src/candidates.ts";
import {compositeOf, type IndicatorScores, indicatorScore} from "../src/composite.ts";
import {compositeScenarios, rankRanges} from "../src/robustness.ts";
import {weightGrid} from "../src/weightGrid.ts";

const indicator = (over: Partial<IndicatorScores>): IndicatorScores => ({
  id: "a",
  dimension: "one",
  weight: 1,
  level: 50,
  progress: 50,
  uses: "both",
  expected: null,
  ...over
});
const rules = {levelWeight: 0.4, leastCoverage: 0.8, leastDimensionCoverage: 0.6};

describe("indicatorScore(scores, levelWeight)", () => {
  it.each([
    [{level: 40, progress: 90, uses: "both"}, 70],
    [{level: null, progress: 90, uses: "both"}, null],
    [{level: null, progress: 90, uses: "progress"}, 90],
    [{level: 40, progress: null, uses: "level"}, 40]
  ] as const)("of %j is %s", (scores, expected) => {
    expect(indicatorScore(scores, 0.4)).toBe(expected);
  });
});

describe("compositeOf(indicators, rules)", () => {
  it("has no total when a dimension is covered too little", () => {
    const parts = [
      indicator({id: "a", weight: 8}),
      indicator({id: "b", dimension: "two", weight: 1}),
      indicator({id: "c", dimension: "two", weight: 1, level: null})
    ];
    const {value, reason} = compositeOf(parts, rules);
    expect(value).toMatchObject({total: null, eligible: false, coverage: 0.9});
    expect(value?.dimensions[1]).toEqual({dimension: "two", score: null, coverage: 0.5});
    expect(reason).toBe("COVERAGE_BELOW_MIN");
  });

  it("flags a county that gains by not publishing", () => {
    const parts = [
      indicator({id: "a", weight: 3, level: 90, progress: 90}),
      indicator({id: "b", weight: 0.5, progress: null, expected: 20})
    ];
    const gain = compositeOf(parts, rules);
    expect(gain.flags).toEqual(["PARTIAL", "GAIN_FROM_MISSING"]);
    expect(compositeOf(parts, {...rules, allowedGain: 9.9}).flags).toContain("GAIN_FROM_MISSING");
    expect(compositeOf(parts, {...rules, allowedGain: 10.1}).flags).toEqual(["PARTIAL"]);
    const honest = compositeOf(
      [parts[0] ?? indicator({}), indicator({weight: 0.5, progress: null, expected: 85})],
      rules
    );
    expect(honest.flags).toEqual(["PARTIAL"]);
  });

  it("shows the bounds that a missing score leaves", () => {
    const parts = [indicator({weight: 4}), indicator({id: "b", weight: 1, level: null})];
    expect(compositeOf(parts, rules).value?.bounds).toEqual([40, 60]);
  });

  it("is null when nothing was published", () => {
    expect(compositeOf([indicator({level: null})], rules).reason).toBe("MISSING_INPUT");
  });
});

describe("rank robustness", () => {
  const county = (first: number, second: number) => [
    indicator({id: "a", level: first, progress: first}),
    indicator({id: "b", dimension: "two", level: second, progress: second})
  ];

  it("varies weights, aggregation, level weight and indicator set", () => {
    const ids = compositeScenarios([county(50, 60)], 0.4).map(({id}) => id);
    expect(ids).toEqual([
      "declared",
      "geometric",
      "equal weights",
      "one × 0.75",
      "one × 1.25",
      "two × 0.75",
      "two × 1.25",
      "level 0.3",
      "level 0.4",
      "level 0.5",
      "level 0.6",
      "without a",
      "without b"
    ]);
    expect(weightGrid([1, 2])).toHaveLength(5);
  });

  it("gives the best in everything one rank and no other", () => {
    const scenarios = compositeScenarios([county(90, 90), county(50, 60), county(60, 50)], 0.4);
    const ranges = rankRanges(scenarios).value;
    expect(ranges?.[0]).toMatchObject({least: 1, greatest: 1, shareWithin: [1, 1, 1]});
    expect(ranges?.[1]).toMatchObject({least: 2, greatest: 3});
  });

  it("has no range for a county without totals, nor for two counties", () => {
    const empty = [indicator({level: null})];
    const ranges = rankRanges(compositeScenarios([county(1, 2), county(3, 4), empty], 0.4)).value;
    expect(ranges?.[2]).toBeNull();
    expect(rankRanges([{id: "x", totals: [1, 2]}]).reason).toBe("TOO_FEW_REGIONS");
  });
});

describe("selectCandidates(contenders, rules)", () => {
  const rule = {slots: 2, leastCoverage: 0.8, nearTieMargin: 0.5, nearTieShare: 0.4};
  const contender = (region: string, total: number | null, shareInSlots = 0) => ({
    region,
    total,
    coverage: 1,
    veto: false,
    classId: "key",
    shareInSlots
  });

  it("calls it a near tie when the next one often makes it", () => {
    const list = [contender("a", 80), contender("b", 70), contender("c", 60, 0.4)];
    expect(selectCandidates(list, rule)).toMatchObject({
      value: {recommended: ["a", "b"], margin: 10, nearTie: true},
      flags: ["NEAR_TIE"]
    });
  });

  it("has no margin when nobody is left out", () => {
    const {value} = selectCandidates([contender("a", 80), contender("b", 79.9)], rule);
    expect(value).toMatchObject({margin: null, nearTie: false});
  });

  it("is null when nobody is eligible, and says why each is not", () => {
    expect(selectCandidates([contender("a", null)], rule).reason).toBe("MISSING_INPUT");
    const mixed = selectCandidates([contender("a", null), contender("b", 5)], rule);
    expect(mixed.value?.excluded).toEqual([{region: "a", reason: "MISSING_INPUT"}]);
  });
});
