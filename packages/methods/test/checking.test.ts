import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {benford, firstDigits} from "../src/benford.ts";
import {benchmarkSeries} from "../src/denton.ts";
import {checkIdentity, isAscending, isPlausible} from "../src/identities.ts";
import {solveLinear} from "../src/linearSystem.ts";
import {modifiedZ} from "../src/modifiedZ.ts";
import {nearestNeighbours} from "../src/neighbours.ts";
import {fitMargins} from "../src/ras.ts";
import {ratioEdit} from "../src/ratioEdit.ts";
import {reconcileProRata, reconcileWeighted} from "../src/reconcile.ts";
import {findSlip} from "../src/slip.ts";
import {spliceByRatio, spliceByShift, spreadClosureError} from "../src/splice.ts";

const positive = fc.double({min: 1, max: 1000, noNaN: true});

describe("ratioEdit(previous, current)", () => {
  const before = [120, 95, 210, 150, 80, 300, 175, 60, 130, 90, 0, null];
  it("leaves zeros and gaps out, and says nothing about them", () => {
    const after = [128, 101, 222, 161, 86, 318, 186, 64, 139, 97, 5, 7];
    const {value, inputsUsed} = ratioEdit(before, after);
    expect([value?.effects.at(-1), value?.outliers, inputsUsed]).toEqual([null, [], 20]);
  });

  it("is refused for few regions", () => {
    expect(ratioEdit([1, 2], [2, 3]).reason).toBe("TOO_FEW_REGIONS");
  });
});

describe("findSlip(value, predicted)", () => {
  it("finds any power of ten that was put in", () => {
    const power = fc.constantFrom(-4, -3, -2, -1, 1, 2, 3, 4);
    fc.assert(
      fc.property(positive, power, fc.double({min: 0.8, max: 1.25, noNaN: true}), (x, k, noise) => {
        expect(findSlip(x * 10 ** k * noise, x).value).toEqual({kind: "power", power: k});
      })
    );
  });

  it.each([
    [0, 318, "UNDECIDABLE"],
    [318, 0, "UNDECIDABLE"],
    [-318, 318, "UNDECIDABLE"],
    [null, 318, "MISSING_INPUT"]
  ])("of %s for %s is null: %s", (value, predicted, reason) => {
    expect(findSlip(value, predicted).reason).toBe(reason);
  });
});

describe("screening", () => {
  it("cannot judge values around a deviation of zero", () => {
    expect(modifiedZ([5, 5, 5, 9])).toMatchObject({
      value: {scores: null, outliers: []},
      reason: "UNDECIDABLE"
    });
    expect(modifiedZ([5, null, 6]).reason).toBe("MISSING_INPUT");
  });

  it("counts first digits by magnitude, whatever sign or size", () => {
    expect(firstDigits([0, -0.00123, 19, 2e10, 9.99])).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 1]);
    expect(benford(new Array<number>(9).fill(0)).reason).toBe("MISSING_INPUT");
    expect(benford([301, 176, 125, 97, 79, 67, 58, 51, 46]).value?.usable).toBe(true);
  });

  it("checks identities within their tolerance", () => {
    expect(checkIdentity(0.3, 0.1 + 0.2, 0).value?.holds).toBe(true);
    expect(checkIdentity(100.05, 100, 0.04).flags).toEqual(["IDENTITY_BROKEN"]);
    expect(isAscending([18697, 28222, 38484]).value).toBe(true);
    expect(isAscending([18697, 17000]).value).toBe(false);
    expect(isPlausible(0.4531, {low: 10, high: 95}).value).toBe(false);
    expect(isPlausible(null, {low: 10, high: 95}).reason).toBe("MISSING_INPUT");
  });
});

describe("reconciliation", () => {
  it("adds up to the total, whichever way", () => {
    fc.assert(
      fc.property(fc.array(positive, {minLength: 1, maxLength: 12}), positive, (parts, total) => {
        for (const method of [reconcileProRata, reconcileWeighted]) {
          const sum = method(parts, total).value?.adjusted.reduce((a, b) => a + b);
          expect(sum).toBeCloseTo(total, 6);
        }
      })
    );
  });

  it("says when rounding explains the discrepancy", () => {
    expect(reconcileProRata([10, 20], 30.1, 0.05).value?.withinRounding).toBe(true);
    expect(reconcileProRata([10, 20], 30.3, 0.05).value?.withinRounding).toBe(false);
    expect(reconcileProRata([10, null], 30).reason).toBe("MISSING_INPUT");
    expect(reconcileProRata([0, 0], 30).reason).toBe("ZERO_VALUE");
  });

  it("meets both margins", () => {
    const cells = fc.array(fc.array(positive, {minLength: 3, maxLength: 3}), {
      minLength: 2,
      maxLength: 4
    });
    fc.assert(
      fc.property(cells, (table) => {
        const rows = table.map((_, i) => 10 * (i + 1));
        const total = rows.reduce((a, b) => a + b);
        const columns = [total / 2, total / 4, total / 4];
        const {value} = fitMargins(table, rows, columns);
        value?.forEach((row, i) =>
          expect(row.reduce((a, b) => a + b)).toBeCloseTo(rows[i] ?? NaN, 6)
        );
      })
    );
  });

  it("refuses tables that no scaling can fit", () => {
    expect(
      fitMargins(
        [
          [0, 0],
          [1, 1]
        ],
        [1, 1],
        [1, 1]
      ).reason
    ).toBe("ZERO_VALUE");
    expect(fitMargins([[-1, 2]], [1], [0.5, 0.5]).reason).toBe("NEGATIVE_VALUE");
    expect(fitMargins([[1, null]], [1], [0.5, 0.5]).reason).toBe("MISSING_INPUT");
  });

  it("refuses an indicator of zero and a year without benchmark", () => {
    expect(benchmarkSeries([1, 0, 1, 1], [10]).reason).toBe("ZERO_VALUE");
    expect(benchmarkSeries([1, 1, 1, 1], [null]).reason).toBe("MISSING_INPUT");
    expect(benchmarkSeries([1, 1], [10]).reason).toBe("MISSING_INPUT");
    expect(benchmarkSeries([1, 1, 1, 1], [10]).value?.values).toEqual([2.5, 2.5, 2.5, 2.5]);
  });

  it("solves what can be solved", () => {
    expect(
      solveLinear(
        [
          [0, 2],
          [3, 0]
        ],
        [4, 9]
      )
    ).toEqual([3, 2]);
    expect(() =>
      solveLinear(
        [
          [1, 1],
          [2, 2]
        ],
        [1, 2]
      )
    ).toThrow("singular matrix: column 2");
  });
});

describe("splices", () => {
  const old = [
    {year: 2012, value: 50},
    {year: 2013, value: 60}
  ];
  it("keep the old growth, or the old points", () => {
    const recent = [
      {year: 2013, value: 66},
      {year: 2014, value: 70}
    ];
    expect(spliceByRatio(old, recent).value?.points[0]?.value).toBeCloseTo(55, 12);
    expect(spliceByShift(old, recent)).toMatchObject({
      value: {link: 6, points: [{year: 2012, value: 56}, ...recent]},
      status: "estimated",
      flags: ["CHANGE_ASSUMED_BEFORE_BREAK"]
    });
  });

  it("need a year that both segments have, above zero for a ratio", () => {
    expect(spliceByShift(old, [{year: 2015, value: 1}]).reason).toBe("NO_OVERLAP");
    expect(spliceByRatio([{year: 2013, value: 0}], [{year: 2013, value: 1}]).reason).toBe(
      "BASE_ZERO"
    );
    expect(spreadClosureError([1, null, 3], 4).reason).toBe("MISSING_INPUT");
    expect(spreadClosureError([1], 4).reason).toBe("TOO_FEW_POINTS");
  });
});

describe("nearestNeighbours(region, profiles)", () => {
  const pool = [
    {region: "a", values: [1, 100]},
    {region: "b", values: [1.1, 101]},
    {region: "c", values: [9, 900]},
    {region: "d", values: [5, null]}
  ];
  it("orders by distance and leaves incomplete profiles out", () => {
    const {value} = nearestNeighbours("a", pool);
    expect(value?.map(({region, rebased}) => [region, rebased])).toEqual([
      ["b", 0],
      ["c", 1]
    ]);
  });

  it("has none for a region that lacks a variable, or in a pool of two", () => {
    expect(nearestNeighbours("d", pool).reason).toBe("MISSING_INPUT");
    expect(nearestNeighbours("a", pool.slice(0, 2)).reason).toBe("TOO_FEW_REGIONS");
    const alike = ["x", "y", "z"].map((region) => ({region, values: [1]}));
    expect(nearestNeighbours("x", alike).reason).toBe("ALL_CONSTANT");
  });
});
