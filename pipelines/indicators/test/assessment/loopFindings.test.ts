import {indicatorId, regionId} from "@xianzhi/catalog/fields";
import {describe, expect, it} from "vitest";
import {loopFindings} from "../../src/assessment/loopFindings.ts";
import {change} from "./assessmentFixture.ts";

const loop = {
  states: ["gap_identified", "closed"],
  rules: [
    {
      id: "behind",
      kind: "lead_below" as const,
      indicator: indicatorId.parse("urb"),
      due_months: 12,
      owner_zh: "局",
      owner_en: "bureau",
      label_zh: "低",
      label_en: "below"
    }
  ]
};
const find = (...changes: string[]) =>
  loopFindings(
    loop,
    changes.map((text) => change(text)),
    [],
    ["a"],
    2021
  );

describe("loopFindings", () => {
  it("opens a finding where the region is below, due a year after", () => {
    expect(find("a urb 2021 0.8 1.0")).toMatchObject([
      {period: "2021", gap: expect.closeTo(0.2, 9), state: "gap_identified", due: "2022-12-31"}
    ]);
  });

  it("closes it with the next year's value", () => {
    expect(find("a urb 2021 0.8 1.0", "a urb 2022 1.2 1.0")).toMatchObject([
      {period: "2021", state: "closed", retest_period: "2022", retest_gap: null}
    ]);
  });

  it("stays the one finding while the gap stays, due a year after the last gap", () => {
    expect(find("a urb 2021 0.8 1.0", "a urb 2022 0.9 1.0")).toMatchObject([
      {period: "2021", state: "re_evaluated", due: "2023-12-31", retest_gap: expect.closeTo(0.1, 9)}
    ]);
  });

  it("is reopened by a gap after it was closed, and keeps its history", () => {
    const years = ["a urb 2021 0.5 1.0", "a urb 2022 1.5 1.0", "a urb 2023 0.75 1.0"] as const;
    const [reopened] = find(...years);
    expect(reopened).toMatchObject({
      finding_id: "behind-a-2021",
      state: "reopened",
      history: "2021:0.5,2022:,2023:0.25"
    });
  });

  it("says whether a gap is in points or in per cent of a fall", () => {
    const grain = {...loop, rules: loop.rules.map((rule) => ({...rule, kind: "falls" as const}))};
    const fall = change("a urb 2021 -4 0", {change_kind: "percent_nominal"});
    expect(loopFindings(grain, [fall], [], ["a"], 2021)).toMatchObject([
      {gap: 4, gap_unit: "percent"}
    ]);
    expect(find("a urb 2021 0.8 1.0")).toMatchObject([{gap_unit: "points"}]);
  });

  it("opens nothing within rounding or before the plan", () => {
    expect(find("a urb 2020 0.8 1.0")).toEqual([]);
    const open = change("a urb 2021 1.00 1.01", {verdict: "INDETERMINATE_ROUNDING"});
    expect(loopFindings(loop, [open], [], ["a"], 2021)).toEqual([]);
  });

  it("keeps what people entered", () => {
    const record = {
      finding_id: "f1",
      rule_id: "behind",
      region_id: regionId.parse("a"),
      indicator_id: indicatorId.parse("urb"),
      period: "2021",
      opened: "2022-03-01",
      owner: "李",
      due: "2022-09-30",
      action: "整改",
      reward_or_penalty: null,
      state: "rectifying",
      retest_period: null,
      note: null
    };
    expect(loopFindings(loop, [change("a urb 2021 0.8 1.0")], [record], ["a"], 2021)).toMatchObject(
      [{finding_id: "f1", owner_zh: "李", due: "2022-09-30", action: "整改", state: "rectifying"}]
    );
  });
});
