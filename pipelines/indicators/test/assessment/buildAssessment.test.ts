import {regionId} from "@xianzhi/catalog/fields";
import {describe, expect, it} from "vitest";
import {answerOf, buildAssessment} from "../../src/assessment/buildAssessment.ts";
import {type ChangeRow, type FigureRow} from "../../src/plan/martRows.ts";
import {contextOf, figure, inputsOf} from "../plan/planFixture.ts";
import {change, emptyRegisters, smallSystem} from "./assessmentFixture.ts";

const system = await smallSystem();
const registers = await emptyRegisters();
const regions = [
  {region: "x", classId: "one"},
  {region: "a", classId: "many"},
  {region: "b", classId: "many"}
];

// Everything region needs in 2021 to be scored 60 for progress in both growth and urbanisation.
function whole(region: string): FigureRow[] {
  return [
    figure(`${region} urb 2020 40.00`),
    figure(`${region} urb 2021 50.00`),
    figure(`${region} gdp_g 2021 6.0`),
    figure(`${region} grain 2019 100`),
    figure(`${region} grain 2020 100`),
    figure(`${region} grain 2021 97`)
  ];
}
const benchmark = [figure("p gdp_g 2021 6.0")];

function build(
  figures: readonly FigureRow[],
  changes: readonly ChangeRow[],
  vetoed: string[] = []
) {
  const context = contextOf([...figures, ...benchmark]);
  const vetoes = vetoed.map((region) => ({
    region_id: regionId.parse(region),
    year: 2021,
    kind: "safety" as const,
    document: "通报",
    entered_by: "张",
    entered_on: "2022-01-01",
    note: null
  }));
  return buildAssessment({
    system,
    registers: {...registers, vetoes},
    regions,
    years: [2021],
    figures: context.figures,
    changes,
    words: inputsOf(context).words
  });
}

const all = ["x", "a", "b"];
const level = all.map((region) => change(`${region} urb 2021 1.01 1.01`));

describe("assessment_scores", () => {
  it.each([
    ["1.04 1.02", 61],
    ["1.01 1.01", 60],
    ["2.5 1.0", 100],
    ["-0.6 1.0", 0]
  ])("gives a change of %s against the benchmark %d for progress", (changes, marks) => {
    const {assessment_scores} = build(whole("a"), [change(`a urb 2021 ${changes}`)]);
    const row = assessment_scores.find((one) => one.region_id === "a" && one.score_id === "urb");
    expect(row?.progress).toBeCloseTo(marks, 9);
    expect(row?.level).toBe(50);
    expect(row?.score).toBeCloseTo(0.4 * 50 + 0.6 * marks, 9);
  });

  it("gives grain full marks from 97 % of its own mean", () => {
    const {assessment_scores} = build(whole("a"), []);
    const row = assessment_scores.find((one) => one.region_id === "a" && one.score_id === "grain");
    expect(row).toMatchObject({score: 100, uses: "level"});
  });

  it("is null with the change's own reason, never a zero", () => {
    const broken = change("a urb 2021 1.01 1.01", {change: null, reason: "BREAK_IN_SERIES"});
    const {assessment_scores} = build(whole("a"), [broken]);
    expect(
      assessment_scores.find((one) => one.region_id === "a" && one.score_id === "urb")
    ).toMatchObject({score: null, reason: "BREAK_IN_SERIES"});
  });
});

describe("assessment_totals", () => {
  it("ranks over both classes, and no one within a class of one", () => {
    const {assessment_totals} = build(all.flatMap(whole), level);
    expect(
      assessment_totals.map((row) => [row.region_id, row.rank, row.class_rank, row.rank_of])
    ).toEqual([
      ["x", 3, null, 3],
      ["a", 1, 1, 3],
      ["b", 1, 1, 3]
    ]);
    expect(assessment_totals.every((row) => row.coverage === 1 && row.eligible)).toBe(true);
  });

  it("ranks nobody below the least coverage, and says what is missing and who publishes it", () => {
    const {assessment_totals} = build(whole("a"), level);
    const row = assessment_totals.find((one) => one.region_id === "b");
    expect(row).toMatchObject({rank: null, total: null, eligible: false, reason: "MISSING_INPUT"});
    expect(row?.missing_zh).toContain("b2021年gdp_g");
    expect(row?.missing_en).toContain("grain of b, 2019–2021, see Yearbook");
  });

  it("ranks over the common set beside, where the ranked ones differ", () => {
    const withoutGrain = whole("b").filter((row) => row.indicator_id !== "grain");
    const {assessment_totals} = build([...whole("x"), ...whole("a"), ...withoutGrain], level);
    const row = assessment_totals.find((one) => one.region_id === "a");
    expect(row).toMatchObject({sets_differ: true, common_indicators: 2, common_rank: 1});
    expect(assessment_totals.find((one) => one.region_id === "b")).toMatchObject({
      coverage: 0.8,
      rank: 3
    });
  });
});

describe("assessment_missing", () => {
  it("names whose figures of which years keep an indicator unscored, and its weight", () => {
    const {assessment_missing} = build(whole("a"), level);
    const rows = assessment_missing.filter((row) => row.region_id === "b");
    expect(rows.find((row) => row.score_id === "grain")).toMatchObject({
      weight: 20,
      lacking_region_id: "b",
      first_year: 2019,
      last_year: 2021
    });
    expect(assessment_missing.some((row) => row.region_id === "a")).toBe(false);
  });
});

describe("assessment_candidates", () => {
  it("leaves out a vetoed county with its document", () => {
    const {assessment_candidates} = build(all.flatMap(whole), level, ["a"]);
    expect(
      assessment_candidates.filter((row) => row.recommended).map((row) => row.region_id)
    ).toEqual(["b"]);
    expect(assessment_candidates.find((row) => row.region_id === "a")).toMatchObject({
      reason: "VETO",
      veto: "通报",
      place: null
    });
  });

  it("recommends nobody when nobody can be ranked", () => {
    const marts = build([], []);
    expect(marts.assessment_candidates.every((row) => !row.recommended)).toBe(true);
    expect(answerOf(marts)).toMatchObject({year: null, eligible: [], candidates: []});
  });
});
