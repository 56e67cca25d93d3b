import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {loadAssessmentRegisters} from "../src/assessmentRegisters.ts";
import {findSystemPath, loadAssessmentSystem} from "../src/assessmentSystem.ts";

const directory = fileURLToPath(new URL("../../../data/assessment", import.meta.url));
const system = await loadAssessmentSystem((await findSystemPath(directory)) ?? "");
const indicators = system.dimensions.flatMap((dimension) => dimension.indicators);

describe("the assessment system", () => {
  it("has twenty indicators in three dimensions", () => {
    expect(indicators).toHaveLength(20);
    expect(system.dimensions.map((dimension) => dimension.indicators.length)).toEqual([8, 8, 4]);
  });

  it("weighs the dimensions 35/33/32 in the optimised class and 38/32/30 in the key class", () => {
    const weightsOf = (group: string) =>
      system.dimensions.map((dimension) =>
        dimension.indicators.reduce((sum, one) => sum + (one.weights[group] ?? 0), 0)
      );
    expect(weightsOf("optimised")).toEqual([35, 33, 32]);
    expect(weightsOf("key")).toEqual([38, 32, 30]);
  });

  it("gives progress no less weight than level", () => {
    expect(system.scoring.progress_weight).toBeGreaterThanOrEqual(system.scoring.level_weight);
  });

  it("says of every goalpost whether it was derived or is provisional", () => {
    const derived = indicators.filter((one) => one.goalposts?.basis === "derived");
    expect(derived.map((one) => one.id)).toEqual(["gdp_pc", "st_share", "proc", "urb"]);
    for (const {goalposts} of derived) expect(goalposts?.n).toBeGreaterThanOrEqual(15);
  });
});

describe("loadAssessmentRegisters(directory)", () => {
  it("finds no veto, decision or finding until somebody enters one", async () => {
    const registers = await loadAssessmentRegisters(directory);
    expect([registers.vetoes, registers.decisions, registers.findings]).toEqual([[], [], []]);
    expect(registers.loop.rules.length).toBeGreaterThan(0);
  });
});
