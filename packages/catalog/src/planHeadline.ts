import {join} from "node:path";
import {z} from "zod";
import {CatalogError} from "./catalogError.ts";
import {code, groupId, indicatorId, regionId, text} from "./fields.ts";
import {loadPlanYaml} from "./planYaml.ts";

const label = {label_zh: text, label_en: text};
const noted = {...label, note_zh: text, note_en: text};
const reading = z.enum(["pp", "percent", "real", "amount"]);

const headline = z.strictObject({
  deadline_year: z.int(),
  title_zh: text,
  title_en: text,
  base_years: z.array(z.strictObject({year: z.int(), ...noted})).min(1),
  default_base_year: z.int(),
  period_rules: z.array(z.strictObject({id: z.enum(["cumulative", "yearly"]), ...noted})).min(1),
  default_period_rule: z.enum(["cumulative", "yearly"]),
  benchmarks: z
    .array(
      z.strictObject({
        id: code,
        kind: z.enum(["region", "panel_median"]),
        region: regionId.nullable(), // null: not loaded; the note says what it needs
        ...noted
      })
    )
    .min(1),
  default_benchmark: code,
  scopes: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({id: code, kind: z.literal("members"), group: groupId, ...noted}),
        z.strictObject({id: code, kind: z.literal("aggregate"), group: groupId, ...noted}),
        z.strictObject({id: code, kind: z.literal("region"), region: regionId, ...noted})
      ])
    )
    .min(1),
  default_scopes: z.array(code).min(1),
  readings: z.array(z.strictObject({id: reading, ...label})).min(1),
  deflator: indicatorId.optional(), // the price index (last year = 100) that real growth needs
  measures: z
    .array(
      z.strictObject({
        indicator: indicatorId,
        readings: z.array(reading).min(1),
        default_reading: reading,
        ...label
      })
    )
    .min(1),
  highs: z.array(z.strictObject({id: code, measures: z.array(indicatorId).min(1), ...label})).min(1)
});

/** The plan's headline measures and the switches every verdict on them carries. */
export type PlanHeadline = Readonly<z.infer<typeof headline>>;

/**
 * Returns data/plan/headline.yaml. Throws CatalogError when it is malformed or a
 * default, a reading or a high names something that its lists do not have.
 */
export async function loadPlanHeadline(directory: string): Promise<PlanHeadline> {
  const file = join(directory, "headline.yaml");
  const loaded = await loadPlanYaml(file, headline);
  const measured = loaded.measures.map((measure) => measure.indicator);
  const readings = loaded.readings.map((one) => one.id);
  const known: readonly [string, readonly unknown[], readonly unknown[]][] = [
    ["base year", [loaded.default_base_year], loaded.base_years.map((one) => one.year)],
    ["period rule", [loaded.default_period_rule], loaded.period_rules.map((one) => one.id)],
    ["benchmark", [loaded.default_benchmark], loaded.benchmarks.map((one) => one.id)],
    ["scope", loaded.default_scopes, loaded.scopes.map((one) => one.id)],
    ["measure", loaded.highs.flatMap((high) => high.measures), measured],
    ["reading", loaded.measures.flatMap((one) => one.readings), readings],
    ...loaded.measures.map((one): [string, readonly unknown[], readonly unknown[]] => [
      "default reading",
      [one.default_reading],
      one.readings
    ])
  ];
  for (const [what, named, allowed] of known) {
    const unknown = named.find((value) => !allowed.includes(value));
    if (unknown !== undefined) throw new CatalogError(`unknown ${what}: ${unknown}`, {file});
  }
  return loaded;
}
