import {describe, expect, it} from "vitest";
import {combineVerdicts, tallyYears} from "../src/scorecard.ts";

describe("combineVerdicts(answers)", () => {
  it.each([
    [[], "UNKNOWN"],
    [["ABOVE", "ABOVE"], "PASS"],
    [["ABOVE", null], "UNKNOWN"],
    [["BELOW", null], "FAIL"],
    [["INDETERMINATE_ROUNDING", "UNKNOWN"], "UNKNOWN"],
    [["INDETERMINATE_ROUNDING", "ABOVE"], "INDETERMINATE_ROUNDING"],
    [["INDETERMINATE_ROUNDING", "BELOW"], "FAIL"]
  ] as const)("of %j is %s", (answers, outcome) => expect(combineVerdicts(answers)).toBe(outcome));
});

describe("tallyYears(answers)", () => {
  it("counts a missing year as unknown, not as a failure", () => {
    expect(tallyYears(["ABOVE", null, "INDETERMINATE_ROUNDING"])).toEqual({
      above: 1,
      below: 0,
      indeterminate: 1,
      unknown: 1,
      everyYear: "UNKNOWN"
    });
  });
});
