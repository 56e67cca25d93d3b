import {loadAssessmentRegisters} from "@xianzhi/catalog/assessmentRegisters";
import {type AssessmentSystem, loadAssessmentSystem} from "@xianzhi/catalog/assessmentSystem";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {type ChangeRow} from "../../src/plan/martRows.ts";

/** A system of two dimensions and three indicators; class one has a single member. */
export async function smallSystem(): Promise<AssessmentSystem> {
  const directory = await mkdtemp(join(tmpdir(), "assessment-"));
  const path = join(directory, "small.yaml");
  const indicator = (id: string, progress: string, weights: string, rest: string) =>
    `      - {id: ${id}, indicator: ${id}, label_zh: ${id}, label_en: ${id}, direction: ${
      progress === "hold" ? "hold" : "up"
    }, progress: ${progress}, weights: ${weights}, ` + `statements: [], ${rest}}`;
  const span = "span: {above: 0.8, below: 1.2, basis: default, n: 0}";
  await writeFile(
    path,
    [
      "id: small",
      "title_zh: 小",
      "title_en: small",
      "disclaimer_zh: 提案",
      "disclaimer_en: proposal",
      "base_year: 2020",
      "benchmark_region: p",
      "group: both",
      "classes: [{group: one, label_zh: 一, label_en: one}, {group: many, label_zh: 多, label_en: many}]",
      "scoring: {level_weight: 0.4, progress_weight: 0.6, least_pool: 15, aggregation: arithmetic, " +
        "geometric_floor: 1, hold: {base_years: [2019, 2020], full_at: 0.97, zero_at: 0.85}}",
      "eligibility: {dimension_coverage: 0.6, total_coverage: 0.8, gain_from_missing: 2, " +
        "near_tie: 0.5, challenger_share: 0.4, candidates: 1}",
      "scenarios: {equal_weights: true, dimension_factors: [0.75, 1.25], aggregations: [arithmetic, " +
        "geometric], level_weights: [0.4], leave_one_out: true}",
      "dimensions:",
      "  - id: d1",
      "    label_zh: 甲",
      "    label_en: first",
      "    indicators:",
      indicator(
        "urb",
        "points",
        "{one: 60, many: 50}",
        `goalposts: {low: 0, high: 100, basis: derived, n: 20}, ${span}`
      ),
      "  - id: d2",
      "    label_zh: 乙",
      "    label_en: second",
      "    indicators:",
      indicator("gdp_g", "growth_only", "{one: 20, many: 30}", `goalposts: null, ${span}`),
      indicator("grain", "hold", "{one: 20, many: 20}", "goalposts: null, span: null"),
      "optional: []"
    ].join("\n")
  );
  const system = await loadAssessmentSystem(path);
  await rm(directory, {recursive: true});
  return system;
}

/** The committed registers: the loop's rules, and nothing that anybody entered. */
export function emptyRegisters() {
  return loadAssessmentRegisters(
    fileURLToPath(new URL("../../../../data/assessment", import.meta.url))
  );
}

/** A yearly change beside the benchmark's: "a urb 2021 1.04 1.02", judged by the lead given. */
export function change(text: string, given: Partial<ChangeRow> = {}): ChangeRow {
  const [region = "", indicator = "", year = "", own = "", other = ""] = text.split(" ");
  const lead = Number(own) - Number(other);
  return {
    region_id: region,
    indicator_id: indicator,
    year: Number(year),
    change: Number(own),
    change_kind: "points",
    half_width: 0.01,
    reason: null,
    benchmark_change: Number(other),
    lead,
    lead_half_width: 0.02,
    verdict: lead > 0 ? "ABOVE" : "BELOW",
    verdict_reason: null,
    ...given
  };
}
