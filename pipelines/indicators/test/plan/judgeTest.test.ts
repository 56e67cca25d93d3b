import {describe, expect, it} from "vitest";
import {judgeStatistic, judgeTest} from "../../src/plan/judgeTest.ts";
import {planRule, testsOf} from "@xianzhi/catalog/planRules";
import {contextOf, each, figure} from "./planFixture.ts";

function judge(rule: unknown, context: ReturnType<typeof contextOf>, region = "a") {
  const [test] = testsOf(planRule.parse(rule));
  if (!test) throw new Error("the rule makes no test");
  return judgeTest(test, each(region), context);
}

const faster = {kind: "faster_than_benchmark", indicator: "urb_rate", reading: "pp"};
const rates = (...values: string[]) => values.map((text) => figure(text));

describe("faster_than_benchmark", () => {
  it("leads by 0.08 ± 0.02 over the three years of Zhoukou and Henan", () => {
    const finding = judge(
      faster,
      contextOf(
        rates(
          "a urb_rate 2020 42.58",
          "a urb_rate 2023 45.31",
          "p urb_rate 2020 55.43",
          "p urb_rate 2023 58.08"
        )
      )
    );
    expect(finding).toMatchObject({verdict: "PASS", baseYear: 2020, endYear: 2023});
    expect(finding.lead).toBeCloseTo(0.08, 9);
    expect(finding.halfWidth).toBeCloseTo(0.02, 9);
  });

  it("is indeterminate when the lead equals its half-width", () => {
    const finding = judge(
      faster,
      contextOf(
        rates(
          "a urb_rate 2020 42.58",
          "a urb_rate 2021 43.62",
          "p urb_rate 2020 55.43",
          "p urb_rate 2021 56.45"
        )
      )
    );
    expect(finding).toMatchObject({
      verdict: "INDETERMINATE_ROUNDING",
      reason: "INDETERMINATE_ROUNDING"
    });
  });

  it("never starts anywhere but at the base year, and says what is missing", () => {
    const finding = judge(
      faster,
      contextOf(
        rates(
          "a urb_rate 2021 43.62",
          "a urb_rate 2022 44.3",
          "p urb_rate 2020 55.43",
          "p urb_rate 2022 57.07"
        )
      )
    );
    expect(finding).toMatchObject({verdict: "UNKNOWN", reason: "MISSING_INPUT"});
    expect(finding.missing).toEqual([{region: "a", indicator: "urb_rate", years: [2020, 2020]}]);
  });

  it("blames the benchmark when only that is missing", () => {
    const finding = judge(
      faster,
      contextOf(rates("a urb_rate 2020 42.58", "a urb_rate 2021 43.62"))
    );
    expect(finding.reason).toBe("BENCHMARK_MISSING");
  });

  it("ends before a break and refuses when nothing lies before it", () => {
    const figures = rates(
      "a urb_rate 2020 42.58",
      "a urb_rate 2023 45.31",
      "p urb_rate 2020 55.43",
      "p urb_rate 2023 58.08"
    );
    const refused = {2023: "BREAK_IN_SERIES"};
    expect(judge(faster, contextOf(figures, {refused})).reason).toBe("BREAK_IN_SERIES");
    const earlier = [...figures, ...rates("a urb_rate 2022 44.3", "p urb_rate 2022 57.07")];
    expect(judge(faster, contextOf(earlier, {refused})).endYear).toBe(2022);
  });

  it("refuses a span over two vintages of a revisable indicator", () => {
    const context = contextOf(
      rates(
        "a urb_rate 2020 42.58",
        "a urb_rate 2023 45.31",
        "p urb_rate 2020 55.43",
        "p urb_rate 2023 58.08"
      ),
      {refused: {2023: "SUSPECTED_VINTAGE_MIX"}}
    );
    expect(judge(faster, context).reason).toBe("SUSPECTED_VINTAGE_MIX");
  });

  it("takes no forecast", () => {
    const figures = [
      figure("a urb_rate 2020 42.58"),
      figure("a urb_rate 2023 45.31", {status: "forecast"}),
      ...rates("p urb_rate 2020 55.43", "p urb_rate 2023 58.08")
    ];
    expect(judge(faster, contextOf(figures)).verdict).toBe("UNKNOWN");
  });

  it("takes the headline's own verdict where there is one", () => {
    const headline = [
      {
        region_id: "a",
        measure: "urb_rate",
        base_year: 2020,
        period_rule: "cumulative",
        benchmark: "province",
        reading: "pp",
        end_year: 2022,
        base_value: 42.58,
        end_value: 44.3,
        region_change: 1.72,
        benchmark_change: 1.64,
        lead: 0.08,
        half_width: 0.01,
        verdict: "ABOVE",
        reason: null
      }
    ];
    const context = contextOf(rates("p urb_rate 2020 55.43"), {headline});
    expect(judge(faster, context)).toMatchObject({verdict: "PASS", endYear: 2022, lead: 0.08});
  });
});

describe("rises", () => {
  const rule = {kind: "rises", indicator: "inc", over: "year"};
  it("asks every year of the yearly reading", () => {
    expect(
      judge(rule, contextOf(rates("a inc 2020 100", "a inc 2021 110", "a inc 2022 105"))).verdict
    ).toBe("FAIL");
    expect(
      judge(rule, contextOf(rates("a inc 2020 100", "a inc 2021 110", "a inc 2022 115"))).verdict
    ).toBe("PASS");
  });
  it("is unknown with a year missing in between, and names it", () => {
    const finding = judge(rule, contextOf(rates("a inc 2020 100", "a inc 2022 120")));
    expect(finding).toMatchObject({verdict: "UNKNOWN", missing: [{years: [2021, 2021]}]});
  });
  it("is no rise within rounding", () => {
    const base = {kind: "rises", indicator: "inc", over: "base"};
    expect(judge(base, contextOf(rates("a inc 2020 100", "a inc 2021 101"))).verdict).toBe(
      "INDETERMINATE_ROUNDING"
    );
  });
});

describe("holds_at_least", () => {
  const rule = {
    kind: "holds_at_least",
    indicator: "grain",
    base_years: [2018, 2019, 2020],
    tolerance_percent: 5
  };
  const base = rates("a grain 2018 100", "a grain 2019 110", "a grain 2020 90");
  it.each([
    ["96", "PASS"],
    ["95", "PASS"],
    ["94", "FAIL"]
  ])("%s of a mean of 100: %s", (value, verdict) => {
    expect(judge(rule, contextOf([...base, figure(`a grain 2021 ${value}`)])).verdict).toBe(
      verdict
    );
  });
  it("makes no mean of the years it has", () => {
    const finding = judge(rule, contextOf([...base.slice(1), figure("a grain 2021 96")]));
    expect(finding).toMatchObject({verdict: "UNKNOWN", missing: [{years: [2018, 2018]}]});
  });
});

describe("upper_bound_reaches", () => {
  const rule = {
    kind: "upper_bound_reaches",
    indicator: "pop_urb",
    comparison: "above",
    value: 50,
    unit: "%"
  };
  it("refutes below the value and proves nothing above it", () => {
    expect(judge(rule, contextOf(rates("a pop_urb 2021 46.21"))).verdict).toBe("FAIL");
    expect(judge(rule, contextOf(rates("a pop_urb 2021 52.10")))).toMatchObject({
      verdict: "UNKNOWN",
      reason: "SCOPE_UNKNOWN"
    });
  });
});

describe("scorecard", () => {
  const rule = {kind: "scorecard"};
  const figures = rates("a urb_rate 2020 40.00", "a urb_rate 2022 42.00", "a inc 2020 1000");
  const card = (verdict: string, end_year: number | null) => ({region_id: "a", end_year, verdict});

  it("says what the headline's own card says", () => {
    const context = contextOf(figures, {scorecards: [card("FAIL", 2022)]});
    expect(judge(rule, context)).toMatchObject({verdict: "FAIL", endYear: 2022, reason: null});
  });

  it("is unknown without a common end year, and names the year in which measures would meet", () => {
    const context = contextOf(
      rates(
        "a urb_rate 2020 40.00",
        "a urb_rate 2021 41.00",
        "p urb_rate 2020 50.00",
        "p urb_rate 2021 50.50",
        "a inc 2020 1000",
        "a inc 2022 1200",
        "p inc 2020 2000",
        "p inc 2022 2200"
      ),
      {scorecards: [card("UNKNOWN", null)]}
    );
    expect(judge(rule, context)).toMatchObject({
      verdict: "UNKNOWN",
      reason: "NO_COMMON_END_YEAR",
      missing: [{region: "a", indicator: "urb_rate", years: [2022, 2022]}]
    });
  });
});

describe("all_of", () => {
  const rule = planRule.parse({
    kind: "all_of",
    rules: [
      {kind: "rises", indicator: "urb_rate", over: "base"},
      {kind: "rises", indicator: "inc", over: "base"}
    ]
  });
  const judged = (...figures: string[]) => {
    if (rule.kind !== "all_of") throw new Error("not all_of");
    return judgeStatistic(rule, each("a"), contextOf(rates(...figures))).whole;
  };
  const up = ["a urb_rate 2020 40.00", "a urb_rate 2022 42.00"];

  it("passes with every test", () => {
    expect(judged(...up, "a inc 2020 1000", "a inc 2022 1200")).toMatchObject({
      verdict: "PASS",
      endYear: 2022
    });
  });
  it("fails with one, whatever is unknown", () => {
    expect(judged("a urb_rate 2020 40.00", "a urb_rate 2022 39.00").verdict).toBe("FAIL");
  });
  it("is unknown with one unknown", () => {
    expect(judged(...up, "a inc 2020 1000")).toMatchObject({
      verdict: "UNKNOWN",
      reason: "MISSING_INPUT"
    });
  });
});
