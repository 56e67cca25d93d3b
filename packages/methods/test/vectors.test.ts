import {readFileSync} from "node:fs";
import {afterAll, describe, expect, it} from "vitest";
import {isReasonOrFlag} from "./vectors/codes.ts";
import {assessmentAdapters} from "./vectors/assessment.ts";
import {benchmarkAdapters} from "./vectors/benchmark.ts";
import {checkingAdapters} from "./vectors/checking.ts";
import {growthAdapters} from "./vectors/growth.ts";
import {isRecord, type Inputs, listOf, numberOf, recordOf, textOf} from "./vectors/inputs.ts";
import {structureAdapters} from "./vectors/structure.ts";
import {trendAdapters} from "./vectors/trend.ts";

// The file is that of the domain report (§3): inputs, expected results and tolerances computed by
// an independent plain-Python implementation, cross-checked against scipy.
const file = new URL("reference-vectors.json", import.meta.url);
const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
const vectors = listOf(isRecord(parsed) ? parsed : {}, "vectors").filter(isRecord);
const adapters = {
  ...growthAdapters,
  ...benchmarkAdapters,
  ...structureAdapters,
  ...assessmentAdapters,
  ...trendAdapters,
  ...checkingAdapters
};
let reproduced = 0;

afterAll(() => console.log(`reference vectors: ${reproduced} of ${vectors.length} reproduced`));

describe("reference vectors", () => {
  it.each(vectors.map((vector) => ({id: textOf(vector, "id"), vector})))("$id", ({vector}) => {
    const run = adapters[textOf(vector, "method")];
    if (run === undefined) throw new Error(`unknown method: ${textOf(vector, "method")}`);
    const results = Array.isArray(vector.inputs)
      ? vector.inputs.filter(isRecord).map(run)
      : run(recordOf(vector, "inputs"));
    const tolerance = recordOf(vector, "tolerance");
    expect(differences(results, vector.expected, tolerance, "")).toEqual([]);
    ++reproduced;
  });

  it("has every code that they return in a closed list", () => {
    const codes = vectors.flatMap(({expected}) => codesIn(expected));
    expect(codes.filter((code) => !isReasonOrFlag(code))).toEqual([]);
  });
});

// Extra keys in what we return are allowed; every leaf that is expected must be there.
function differences(got: unknown, expected: unknown, tolerance: Inputs, path: string): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [`${path}: ${String(got)}`];
    return expected.flatMap((one, i) => differences(got[i], one, tolerance, `${path}[${i}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return [`${path}: ${String(got)}`];
    return Object.entries(expected).flatMap(([key, one]) =>
      differences(got[key], one, tolerance, `${path}.${key}`)
    );
  }
  const equal =
    typeof expected === "number" && typeof got === "number"
      ? isNear(got, expected, tolerance)
      : got === expected;
  return equal ? [] : [`${path}: ${String(got)} instead of ${String(expected)}`];
}

function isNear(got: number, expected: number, tolerance: Inputs): boolean {
  const difference = Math.abs(got - expected);
  return (
    difference <= numberOf(tolerance, "abs") ||
    difference <= numberOf(tolerance, "rel") * Math.abs(expected)
  );
}

function codesIn(expected: unknown): string[] {
  if (Array.isArray(expected)) return expected.flatMap(codesIn);
  if (isRecord(expected)) return Object.values(expected).flatMap(codesIn);
  return typeof expected === "string" && /^[A-Z][A-Z0-9<]+(_[A-Z0-9]+)+$/.test(expected)
    ? [expected]
    : [];
}
