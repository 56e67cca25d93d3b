import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {findLabel, readFindingLabels} from "../../src/check/findingLabels.ts";
import {readRelations} from "../../src/check/relations.ts";

const header = "code,regions,indicators,periods,label,reason_zh,reason_en\n";
const labels = readFindingLabels(
  `${header}LEVEL_SHIFT,a b c,gdp va2,2019,true,普查,census\nLEVEL_SHIFT,a,gdp,2019,false,真增长,growth\n`
);

describe("findLabel(labels, finding)", () => {
  const finding = {
    code: "LEVEL_SHIFT",
    regions: ["a", "b"],
    indicators: ["gdp"],
    periods: ["2019"]
  };
  it("covers a part of what was labelled", () => {
    expect(findLabel(labels, finding)).toMatchObject({reason_en: "census"});
  });
  it("takes the narrowest", () => {
    expect(findLabel(labels, {...finding, regions: ["a"]})).toMatchObject({reason_en: "growth"});
  });
  it.each([
    {regions: ["a", "d"]},
    {indicators: ["gdp", "va1"]},
    {periods: ["2019", "2020"]},
    {code: "MIXED_VINTAGES"}
  ])("covers nothing more: %j", (more) => {
    expect(findLabel(labels, {...finding, ...more})).toBeUndefined();
  });
});

it("the bundled relations read", async () => {
  const path = new URL("../../../../data/catalog/relations.csv", import.meta.url);
  expect(readRelations(await readFile(path, "utf8")).length).toBeGreaterThan(0);
});
