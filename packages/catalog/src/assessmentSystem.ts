import {basename} from "node:path";
import {z} from "zod";
import {CatalogError} from "./catalogError.ts";
import {code, groupId, indicatorId, regionId, text} from "./fields.ts";
import {findYamlFiles, loadPlanYaml} from "./planYaml.ts";

const loopFile = "loop.yaml"; // the rules of the evaluation loop stand beside the system

const label = {label_zh: text, label_en: text};
const share = z.number().min(0).max(1);

const goalposts = z.strictObject({
  low: z.number(),
  high: z.number(),
  basis: z.enum(["derived", "provisional"]), // provisional ones are printed as such
  n: z.int().nonnegative() // regions they were derived from; 0 when set by hand
});

const span = z.strictObject({
  above: z.number().positive(), // full marks at the benchmark’s change + above
  below: z.number().positive(),
  basis: z.enum(["derived", "default"]),
  n: z.int().nonnegative()
});

const scored = z.strictObject({
  id: code,
  indicator: indicatorId, // of the catalogue
  ...label,
  direction: z.enum(["up", "down", "hold"]),
  progress: z.enum(["growth", "growth_only", "points", "relative", "hold"]),
  weights: z.record(z.string(), z.number().nonnegative()), // by class
  statements: z.array(text), // of the plan that the indicator serves
  goalposts: goalposts.nullable(), // null: scored by progress or hold alone
  span: span.nullable(),
  cap: z.number().optional() // a level above it earns no more
});

const system = z.strictObject({
  id: code,
  title_zh: text,
  title_en: text,
  disclaimer_zh: text,
  disclaimer_en: text,
  base_year: z.int(),
  benchmark_region: regionId,
  group: groupId,
  classes: z.array(z.strictObject({group: groupId, ...label})).min(1),
  scoring: z.strictObject({
    level_weight: share,
    progress_weight: share,
    least_pool: z.int().positive(),
    aggregation: z.enum(["arithmetic", "geometric"]),
    geometric_floor: z.number().positive(),
    hold: z.strictObject({base_years: z.array(z.int()).min(1), full_at: share, zero_at: share})
  }),
  eligibility: z.strictObject({
    dimension_coverage: share,
    total_coverage: share,
    gain_from_missing: z.number(),
    near_tie: z.number(),
    challenger_share: share,
    candidates: z.int().positive()
  }),
  scenarios: z.strictObject({
    equal_weights: z.boolean(),
    dimension_factors: z.array(z.number().positive()),
    aggregations: z.array(z.enum(["arithmetic", "geometric"])),
    level_weights: z.array(share),
    leave_one_out: z.boolean()
  }),
  dimensions: z
    .array(
      z.strictObject({
        id: code,
        ...label,
        indicators: z.array(scored).min(1)
      })
    )
    .min(1),
  optional: z.array(z.strictObject({indicator: indicatorId, ...label}))
});

/** The assessment system: dimensions, indicators, weights by class and the rules of scoring. */
export type AssessmentSystem = Readonly<z.infer<typeof system>>;

/** One scored indicator of the system. */
export type ScoredIndicator = Readonly<z.infer<typeof scored>>;

/**
 * Returns an assessment system of data/assessment. Throws CatalogError when it is malformed, an id
 * is there twice, the weights of a class do not sum to 100, goalposts are not in order, or a
 * scored indicator lacks what its kind of progress needs.
 */
export async function loadAssessmentSystem(path: string): Promise<AssessmentSystem> {
  const loaded = await loadPlanYaml(path, system);
  const indicators = loaded.dimensions.flatMap((dimension) => dimension.indicators);
  const problem = problemOf(loaded, indicators);
  if (problem) throw new CatalogError(problem, {file: path});
  return loaded;
}

/** Returns the path of the system a folder holds, the first by name; undefined without one. */
export async function findSystemPath(directory: string): Promise<string | undefined> {
  const files = await findYamlFiles(directory);
  return files.find((file) => basename(file) !== loopFile);
}

function problemOf(
  {classes, scoring}: AssessmentSystem,
  indicators: readonly ScoredIndicator[]
): string | null {
  for (const {group} of classes) {
    const total = indicators.reduce((sum, {weights}) => sum + (weights[group] ?? 0), 0);
    if (Math.abs(total - 100) > 1e-9) return `invalid sum of weights: ${total} in class ${group}`;
  }
  const {level_weight, progress_weight} = scoring;
  if (Math.abs(level_weight + progress_weight - 1) > 1e-9) {
    return `invalid sum of weights: ${level_weight + progress_weight} of level and progress`;
  }
  for (const [index, one] of indicators.entries()) {
    const {id, goalposts, span, progress} = one;
    if (indicators.findIndex((other) => other.id === id) !== index)
      return `duplicate indicator: ${id}`;
    if (goalposts && goalposts.low >= goalposts.high) return `invalid goalposts: ${id}`;
    if (!span && progress !== "hold") return `missing span of progress: ${id}`;
    if (!goalposts && progress !== "hold" && progress !== "growth_only") {
      return `missing goalposts: ${id}`;
    }
  }
  return null;
}
