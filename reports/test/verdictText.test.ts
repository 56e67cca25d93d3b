import {describe, expect, it} from "vitest";
import type {Change} from "../browser/changeLookup.ts";
import {writeVerdict} from "../browser/verdictText.ts";

const change: Change = {
  change: 1,
  kind: "points",
  benchmarkChange: 2,
  lead: -1,
  halfWidth: 0.05,
  verdict: "BELOW",
  reason: null
};
const reason = (code: string | null) => (code === "BREAK" ? "series broken" : "");

describe("writeVerdict(change, language, reason)", () => {
  it("says the lead with its sign and unit", () => {
    expect(writeVerdict(change, "zh", reason).full).toBe("▼ 慢于基准 −1.0个百分点");
  });
  it("keeps a verdict that was reached without one lead", () => {
    const {className, full} = writeVerdict({...change, lead: null}, "en", reason);
    expect([className, full]).toEqual(["below", "▼ slower"]);
  });
  it("says why there is no verdict", () => {
    const open = {...change, verdict: null, reason: "BREAK"};
    expect(writeVerdict(open, "en", reason).full).toBe("… not assessed: series broken");
  });
});
