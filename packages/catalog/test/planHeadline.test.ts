import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {loadPlanHeadline} from "../src/planHeadline.ts";
import {findPublication, loadPublications} from "../src/planPublications.ts";
import {loadQuestions} from "../src/planQuestions.ts";

const directory = fileURLToPath(new URL("../../../data/plan", import.meta.url));

describe("loadPlanHeadline(directory)", () => {
  it("has four measures in three highs, the two incomes being one", async () => {
    const headline = await loadPlanHeadline(directory);
    expect(headline.measures.map((one) => one.indicator)).toEqual([
      "urb_rate",
      "inc_urb",
      "inc_rur",
      "st_share"
    ]);
    expect(headline.highs.map((high) => high.measures.length)).toEqual([1, 2, 1]);
  });

  it("reads rates in points and incomes in per cent unless told otherwise", async () => {
    const headline = await loadPlanHeadline(directory);
    expect(headline.measures.map((one) => one.default_reading)).toEqual([
      "pp",
      "percent",
      "percent",
      "pp"
    ]);
  });
});

describe("loadQuestions(directory)", () => {
  it("has twenty-five, numbered without gaps", async () => {
    expect(await loadQuestions(directory)).toHaveLength(25);
  });
});

describe("findPublication(publications, indicator, kind)", () => {
  it("names the provincial yearbook for the province and the survey for a county's income", async () => {
    const publications = await loadPublications(directory);
    expect(findPublication(publications, "inc_rur", "province")?.id).toBe("province_yearbook");
    expect(findPublication(publications, "inc_rur", "county")?.id).toBe("survey");
    expect(findPublication(publications, "patents", "county")?.id).toBe("departments");
  });
});
