import {z} from "zod";
import {groupId, indicatorId, regionId, text} from "./fields.ts";

const indicator = indicatorId;
const percent = z.number().nonnegative();
const comparison = z.enum(["above", "at_least", "at_most"]);
const over = z.enum(["base", "year"]); // since the base year, or in each year since it
const goalposted = z.strictObject({indicator, lo: z.number(), hi: z.number()});

/**
 * Tests that published figures decide. `benchmark_region` blank is the benchmark of the switches.
 */
const tests = [
  z.strictObject({
    // the change since the base year is above the benchmark’s
    kind: z.literal("faster_than_benchmark"),
    indicator,
    reading: z.enum(["pp", "percent", "amount"]),
    benchmark_region: regionId.optional()
  }),
  z.strictObject({kind: z.literal("growth_above_benchmark"), indicator}), // a published growth rate
  z.strictObject({
    kind: z.literal("level_above_benchmark"),
    indicator,
    benchmark_region: regionId.optional()
  }),
  z.strictObject({kind: z.literal("rises"), indicator, over}),
  z.strictObject({kind: z.literal("falls"), indicator, over}),
  z.strictObject({kind: z.literal("changes"), indicator}),
  z.strictObject({
    kind: z.literal("holds_at_least"), // the mean of the base years less the tolerance
    indicator,
    base_years: z.array(z.int()).min(1),
    tolerance_percent: percent
  }),
  z.strictObject({
    kind: z.literal("reaches"),
    indicator,
    comparison,
    value: z.number(),
    unit: text,
    year: z.int().optional()
  }),
  z.strictObject({
    // a figure that cannot be below the one meant: it can refute only
    kind: z.literal("upper_bound_reaches"),
    indicator,
    comparison,
    value: z.number(),
    unit: text
  }),
  z.strictObject({
    kind: z.literal("share_of_parent_rises"),
    indicator,
    parent_region: regionId
  }),
  z.strictObject({kind: z.literal("keeps_pace"), indicator, with: indicator}),
  z.strictObject({kind: z.literal("structure_diverges"), indicators: z.array(indicator).min(2)}),
  z.strictObject({
    kind: z.literal("coupling_rises"),
    first: z.array(goalposted).min(1),
    second: z.array(goalposted).min(1)
  }),
  z.strictObject({kind: z.literal("members_are"), group: groupId, count: z.int().positive()}),
  z.strictObject({
    kind: z.literal("assessed"),
    question: z.enum(["scored", "candidates", "rank_change"])
  }),
  // all headline measures, as the marts combine them
  z.strictObject({kind: z.literal("scorecard")}),
  z.strictObject({kind: z.literal("loop")}) // every finding of the evaluation loop is closed
] as const;

const test = z.discriminatedUnion("kind", tests);
const allOf = z.strictObject({kind: z.literal("all_of"), rules: z.array(test).min(2)});
const statistic = z.union([test, allOf]);

const named = {series_zh: text, series_en: text, publisher_zh: text, publisher_en: text};

const evidence = z
  .strictObject({
    kind: z.literal("evidence"), // decided only by what an office enters in data/evidence
    of: z.enum([
      "count",
      "area",
      "share",
      "amount",
      "rank",
      "designation",
      "document",
      "date",
      "status"
    ]),
    comparison: z.enum(["exists", "above", "at_least", "at_most", "between", "rises", "falls"]),
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: text.optional(),
    ...named
  })
  .refine(isDecidable, {error: "the comparison lacks its value"});

const rule = z.union([
  test,
  allOf,
  z.strictObject({
    kind: z.literal("proxy"), // points one way or the other and never decides
    by: statistic,
    why_zh: text,
    why_en: text,
    evidence
  }),
  evidence,
  z.strictObject({kind: z.literal("metadata"), note_zh: text, note_en: text}),
  z.strictObject({kind: z.literal("not_measurable"), ...named})
]);

/** How a statement of the plan is judged: a closed union, read from data/plan/statements. */
export const planRule = rule;
export type PlanRule = Readonly<z.infer<typeof rule>>;
export type PlanTest = Readonly<z.infer<typeof test>>;
export type PlanStatistic = Readonly<z.infer<typeof statistic>>;
export type EvidenceRule = Readonly<z.infer<typeof evidence>>;

/** The series that published county tables lack, and who holds it. */
export interface MissingSeries {
  readonly series_zh: string;
  readonly series_en: string;
  readonly publisher_zh: string;
  readonly publisher_en: string;
}

/**
 * Returns the tests a rule makes of published figures, in order; none for evidence and metadata.
 */
export function testsOf(wanted: PlanRule): readonly PlanTest[] {
  if (wanted.kind === "proxy") return testsOf(wanted.by);
  if (wanted.kind === "all_of") return wanted.rules;
  if (wanted.kind === "evidence") return [];
  return wanted.kind === "metadata" || wanted.kind === "not_measurable" ? [] : [wanted];
}

/** Returns what departmental evidence would decide the statement; undefined for other rules. */
export function findEvidenceRule(wanted: PlanRule): EvidenceRule | undefined {
  if (wanted.kind === "proxy") return wanted.evidence;
  return wanted.kind === "evidence" ? wanted : undefined;
}

/** Returns the missing series the rule names; undefined where published figures suffice. */
export function findMissingSeries(wanted: PlanRule): MissingSeries | undefined {
  return wanted.kind === "not_measurable" ? wanted : findEvidenceRule(wanted);
}

/** Returns the indicators a test reads, in order. */
export function indicatorsOf(wanted: PlanTest): readonly string[] {
  switch (wanted.kind) {
    case "members_are":
    case "assessed":
    case "scorecard":
    case "loop":
      return [];
    case "keeps_pace":
      return [wanted.indicator, wanted.with];
    case "structure_diverges":
      return wanted.indicators;
    case "coupling_rises":
      return [...wanted.first, ...wanted.second].map((part) => part.indicator);
    default:
      return [wanted.indicator];
  }
}

function isDecidable(wanted: {
  readonly comparison: string;
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}): boolean {
  if (wanted.comparison === "between") return wanted.low !== undefined && wanted.high !== undefined;
  const needed = ["above", "at_least", "at_most"].includes(wanted.comparison);
  return !needed || wanted.value !== undefined;
}
