import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {findSystemPath, loadAssessmentSystem} from "../src/assessmentSystem.ts";
import {loadCatalog} from "../src/loadCatalog.ts";
import {loadPlanHeadline} from "../src/planHeadline.ts";
import {loadPublications} from "../src/planPublications.ts";
import {indicatorsOf, testsOf} from "../src/planRules.ts";
import {checkPlanRegions, loadPlanSections, statementsOf} from "../src/planStatements.ts";

const at = (folder: string) => fileURLToPath(new URL(`../../../data/${folder}`, import.meta.url));
const catalog = await loadCatalog(at("catalog"));
const statements = statementsOf(await loadPlanSections(at("plan")));
const known = new Set<string>(catalog.indicators.map((one) => one.indicator_id));

describe("the plan beside the catalogue", () => {
  it("speaks of regions and groups that the catalogue has", () => {
    expect(() => checkPlanRegions(statements, catalog)).not.toThrow();
  });

  it("tests indicators that the catalogue has, whether or not a table carries them yet", () => {
    const named = new Set(statements.flatMap((one) => testsOf(one.rule).flatMap(indicatorsOf)));
    expect([...named].filter((one) => !known.has(one))).toEqual([]);
  });

  it("has headline measures and assessed indicators that the catalogue has", async () => {
    const {measures} = await loadPlanHeadline(at("plan"));
    const system = await loadAssessmentSystem((await findSystemPath(at("assessment"))) ?? "");
    const assessed = system.dimensions.flatMap((dimension) => dimension.indicators);
    for (const {indicator} of [...measures, ...assessed]) expect(known).toContain(indicator);
  });

  it("gives every assessed indicator the direction of the catalogue", async () => {
    const system = await loadAssessmentSystem((await findSystemPath(at("assessment"))) ?? "");
    for (const one of system.dimensions.flatMap((dimension) => dimension.indicators)) {
      const row = catalog.indicators.find(({indicator_id}) => indicator_id === one.indicator);
      expect(row?.direction, one.id).toBe(one.direction);
    }
  });

  it("names publications for indicators that the catalogue has", async () => {
    const named = (await loadPublications(at("plan"))).flatMap((one) => one.indicators);
    expect(named.filter((one) => !known.has(one))).toEqual([]);
  });
});
