import {describe, expect, it} from "vitest";
import {convertUnit} from "../src/unitConversion.ts";
import {units} from "./vectors/units.ts";

describe("convertUnit(value, from, to)", () => {
  it("does not print binary noise", () => {
    expect(convertUnit("0.07", units["亿元"], units["万元"]).value).toBe(700);
  });

  it("is null for an unknown unit and across dimensions", () => {
    expect(convertUnit(1, units["亿元"], undefined).reason).toBe("UNIT_UNKNOWN");
    expect(convertUnit(1, units["亿元"], units["万亩"]).reason).toBe("UNIT_UNKNOWN");
    expect(convertUnit(null, units["亿元"], units["万元"]).reason).toBe("MISSING_INPUT");
  });
});
