import {regionId} from "@xianzhi/catalog/fields";
import {loadPlanHeadline} from "@xianzhi/catalog/planHeadline";
import {loadQuestions} from "@xianzhi/catalog/planQuestions";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {fileURLToPath} from "node:url";
import type {AskOptions, Desk} from "../../src/answers/desk.ts";
import {loadSite} from "../../src/facts/site.ts";
import type {Language} from "../../src/language.ts";
import {literalMarts} from "../../src/marts/literalMarts.ts";
import {makeView} from "../../src/view.ts";
import {literalRows} from "../fixture/literalRows.ts";
import {words} from "../fixture/literalSite.ts";

const plan = fileURLToPath(new URL("../../../../data/plan", import.meta.url));

/** A desk over the small workspace's rows, with the tables given in place of its own. */
export async function literalDesk(
  tables: Readonly<Record<string, readonly Row[]>>,
  {language = "zh", ...options}: AskOptions & {readonly language?: Language} = {}
): Promise<Desk> {
  const headline = await loadPlanHeadline(plan);
  const province = regionId.parse("10"); // the small workspace's own
  const benchmarks = headline.benchmarks.map((one) => ({
    ...one,
    region: one.region === null ? null : province
  }));
  const questions = await loadQuestions(plan);
  const asked = new Set(questions.flatMap(({inputs}) => Object.values(inputs).flat().map(String)));
  const indicators = [...(literalRows["indicators"] ?? []), ...[...asked].map(named)];
  const marts = literalMarts({...literalRows, indicators, ...tables});
  return {
    marts,
    before: null,
    view: makeView(await loadSite(marts, words), language, ""),
    headline: {...headline, benchmarks},
    questions,
    options
  };
}

// What questions read beyond the small workspace's own indicators, under a made-up name.
function named(indicator_id: string): Row {
  const names = {name_zh: "某指标", name_en: "Some measure", short_zh: "某", short_en: "Some"};
  return {
    indicator_id,
    ...names,
    dimension: "context",
    unit: "元",
    unit_en: "yuan",
    decimals: 0,
    change: "percent"
  };
}
