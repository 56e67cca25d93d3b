import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {decumulate} from "../src/decumulate.ts";

describe("decumulate(cumulated)", () => {
  it("knows the sum over a gap and what follows it", () => {
    const {value, status, reason} = decumulate([735, null, null, 3339]);
    expect(value).toEqual({
      singles: [735, null, null, null],
      sums: [{from: 1, to: 3, value: 2604}]
    });
    expect([status, reason]).toEqual(["partial", "MISSING_INPUT"]);
  });

  it("does not know the first quarters of a half-year figure apart", () => {
    expect(decumulate([null, 1590]).value?.sums).toEqual([{from: 0, to: 1, value: 1590}]);
  });

  it("is null for no figures at all", () => {
    expect(decumulate([null, null]).reason).toBe("MISSING_INPUT");
  });

  it("gives singles and sums that add up to the last figure", () => {
    const figure = fc.option(fc.integer({min: 0, max: 1000}), {nil: null});
    fc.assert(
      fc.property(fc.array(figure, {minLength: 1, maxLength: 12}), (cumulated) => {
        const {value} = decumulate(cumulated);
        const last = cumulated.findLast((one) => one !== null);
        const singles = value?.singles.reduce<number>((total, one) => total + (one ?? 0), 0);
        const sums = value?.sums.reduce((total, one) => total + one.value, 0);
        expect((singles ?? 0) + (sums ?? 0)).toBe(last ?? 0);
      })
    );
  });
});
