import {loadPlanHeadline} from "@xianzhi/catalog/planHeadline";
import type {CodeLabels} from "@xianzhi/indicators/diff/differences";
import {stat} from "node:fs/promises";
import {join} from "node:path";

/** Loads what the plan calls its switches' settings; none in a workspace without a plan. */
export async function loadSwitchLabels(plan: string): Promise<CodeLabels> {
  const found = await stat(join(plan, "headline.yaml")).catch(() => undefined);
  if (found === undefined) return new Map();
  const {period_rules, benchmarks, scopes, readings} = await loadPlanHeadline(plan);
  const named = [...period_rules, ...benchmarks, ...scopes, ...readings];
  return new Map(named.map(({id, label_zh, label_en}) => [id, {zh: label_zh, en: label_en}]));
}
