import {regionId} from "@xianzhi/catalog/fields";
import {describe, expect, it} from "vitest";
import {rollUp} from "../../src/plan/rollUp.ts";
import {judgeStatement, type PlanVerdictRow} from "../../src/plan/planVerdicts.ts";
import {contextOf, figure, inputsOf, statement} from "./planFixture.ts";

function verdictsOf(...given: Parameters<typeof judgeStatement>): PlanVerdictRow[] {
  return judgeStatement(...given).map(({row}) => row);
}

const evidenceRule = {
  kind: "evidence",
  of: "count",
  comparison: "at_least",
  value: 3,
  unit: "个",
  series_zh: "名单",
  series_en: "list",
  publisher_zh: "省厅",
  publisher_en: "province"
};
const fact = (date: string, value: number | null, status: "done" | null = null) => ({
  evidence_id: "e",
  statement_id: "T-01",
  region_id: regionId.parse("a"),
  date,
  value,
  unit: "个",
  status,
  document: "文",
  page: null,
  office: "局",
  entered_by: "张",
  entered_on: date,
  note: null
});

describe("a statement that published tables do not measure", () => {
  const one = statement(evidenceRule, ["a"], {deadline: "2022-12-31"});
  it("names the missing series and its publisher", () => {
    const [row] = verdictsOf(one, inputsOf(contextOf([])));
    expect(row).toMatchObject({
      verdict: "NOT_MEASURABLE",
      reason: "NOT_PUBLISHED",
      deadline_state: "passed",
      what_would_decide_zh: "名单（省厅）"
    });
  });
  it("is decided by departmental evidence", () => {
    const evidence = [fact("2022-11-01", 3)];
    const [row] = verdictsOf(one, inputsOf(contextOf([]), {evidence}));
    expect(row).toMatchObject({verdict: "PASS", basis: "departmental", document: "文"});
  });
  it("is failed by evidence that only holds after the deadline", () => {
    const evidence = [fact("2023-03-01", 3)];
    const [row] = verdictsOf(one, inputsOf(contextOf([]), {evidence}));
    expect(row?.verdict).toBe("FAIL");
  });
});

describe("a deadline", () => {
  const rule = {kind: "rises", indicator: "inc", over: "base"};
  const one = statement(rule, ["a"], {deadline: "2025-12-31"});
  const figures = [figure("a inc 2020 100"), figure("a inc 2023 120")];
  it("leaves an earlier year's verdict interim and says which year it waits for", () => {
    const [row] = verdictsOf(one, inputsOf(contextOf(figures)));
    expect(row).toMatchObject({
      verdict: "UNKNOWN",
      interim_verdict: "PASS",
      reason: "not_yet_published",
      deadline_state: "passed",
      what_would_decide_zh: "a2025年inc，见年鉴"
    });
  });
  it("is judged by its own year", () => {
    const [row] = verdictsOf(one, inputsOf(contextOf([...figures, figure("a inc 2025 140")])));
    expect(row).toMatchObject({verdict: "PASS", end_year: 2025});
  });
  it("is not met by a later year", () => {
    const later = [figure("a inc 2020 100"), figure("a inc 2025 90"), figure("a inc 2026 140")];
    expect(verdictsOf(one, inputsOf(contextOf(later)))[0]?.verdict).toBe("FAIL");
  });
});

describe("a proxy", () => {
  const rule = {
    kind: "proxy",
    by: {kind: "rises", indicator: "inc", over: "base"},
    why_zh: "代",
    why_en: "proxy",
    evidence: evidenceRule
  };
  it("points and never decides", () => {
    const figures = [figure("a inc 2020 100"), figure("a inc 2023 120")];
    const [row] = verdictsOf(statement(rule, ["a"]), inputsOf(contextOf(figures)));
    expect(row).toMatchObject({verdict: "PROXY_FOR", basis: "proxy"});
    expect(row?.what_would_decide_zh).toContain("名单（省厅）");
  });
  it("that no table carries leaves the statement not measurable", () => {
    const [row] = verdictsOf(statement(rule, ["a"]), inputsOf(contextOf([])));
    expect(row?.verdict).toBe("NOT_MEASURABLE");
  });
});

describe("rollUp(rows)", () => {
  const rows = (a: string, b: string) => {
    const figures = [
      figure(`a inc 2020 100`),
      figure(`a inc 2023 ${a}`),
      figure("b inc 2020 100"),
      figure(`b inc 2023 ${b}`)
    ];
    const rule = {kind: "rises", indicator: "inc", over: "base"};
    return verdictsOf(statement(rule, ["both"]), inputsOf(contextOf(figures)));
  };
  it("fails with one region below and counts both", () => {
    expect(rollUp(rows("120", "80"))).toMatchObject({
      verdict: "FAIL",
      passed: 1,
      failed: 1,
      end_year: 2023
    });
  });
  it("passes only with every region", () => {
    expect(rollUp(rows("120", "110")).verdict).toBe("PASS");
  });
});
