import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {findEvidenceRule, findMissingSeries, testsOf} from "../src/planRules.ts";
import {loadPlanSections, statementsOf} from "../src/planStatements.ts";

const directory = fileURLToPath(new URL("../../../data/plan", import.meta.url));
const sections = await loadPlanSections(directory);
const statements = statementsOf(sections);

describe("the plan's statements", () => {
  it("are 149 in nine sections, each id once", () => {
    expect(sections).toHaveLength(9);
    expect(statements).toHaveLength(149);
    expect(new Set(statements.map((one) => one.id)).size).toBe(149);
  });

  it("are measurable as the survey of published tables found: 19, 51, 77 and 2 design rules", () => {
    const count = (wanted: string) => statements.filter((one) => one.published === wanted).length;
    expect(["yes", "partly", "no", "design"].map(count)).toEqual([19, 51, 77, 2]);
  });

  it("test published figures without a proxy only where the tables carry them", () => {
    const direct = statements.filter(({rule}) => testsOf(rule).length > 0 && rule.kind !== "proxy");
    const wrong = direct.filter((one) => one.id !== "G-00" && one.published !== "yes");
    expect(wrong.map((one) => one.id)).toEqual([]);
  });

  it("name a missing series and its publisher, shared by at most ten statements", () => {
    const shared = new Map<string, number>();
    for (const {id, rule} of statements) {
      const missing = findMissingSeries(rule);
      const measured = testsOf(rule).length > 0 || rule.kind === "metadata";
      if (!measured) expect(missing, id).toBeDefined();
      if (!missing) continue;
      const reason = `${missing.series_zh} ${missing.publisher_zh}`;
      shared.set(reason, (shared.get(reason) ?? 0) + 1);
    }
    expect(Math.max(...shared.values())).toBeLessThanOrEqual(10);
  });

  it("carry their deadlines, passed ones included", () => {
    const deadlines = new Set(statements.map((one) => one.deadline));
    for (const day of ["2020-12-31", "2022-12-31", "2025-12-31"]) expect(deadlines).toContain(day);
  });

  it("explain the traps where the reader meets them", () => {
    const cautionOf = (id: string) => statements.find((one) => one.id === id)?.caution_zh ?? "";
    expect(cautionOf("S-04")).toContain("城区常住人口");
    expect(cautionOf("I-08")).toContain("550万亩");
    expect(cautionOf("S-01")).toContain("鹿邑");
    expect(cautionOf("G-03")).toContain("100%");
    for (const id of ["G-01", "G-02a", "G-02b", "G-03"])
      expect(cautionOf(id)).toContain("四个开关");
  });

  it("never test the county total for a city of 500,000", () => {
    const city = statements.find((one) => one.id === "S-04");
    const tests = city ? testsOf(city.rule) : [];
    expect(tests.map((test) => test.kind)).toEqual(["upper_bound_reaches"]);
    expect(JSON.stringify(tests)).not.toContain("pop_res");
  });

  it("leave no evidence rule for what the catalogue itself decides", () => {
    for (const {id, rule} of statements) {
      if (rule.kind === "metadata" || rule.kind === "members_are") {
        expect(findEvidenceRule(rule), id).toBeUndefined();
      }
    }
  });
});
