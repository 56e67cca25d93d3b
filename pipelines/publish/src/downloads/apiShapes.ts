import {z} from "zod";

// What the files of the static API hold. The description that is published with them is made from
// these, and the tests hold the files to them.

const wording = z.strictObject({zh: z.string(), en: z.string()});
const whole = z.number().int();
const regionId = z.string().describe("Identifier of the area, never changed once published.");
const reason = z.string().nullable().describe("Why the value is null; null where there is one.");

const indicatorEntry = z.strictObject({
  id: z.string(),
  name: wording,
  unit: wording,
  first_year: whole.nullable(),
  last_year: whole.nullable(),
  href: z.string().describe("Its file, from the site's root.")
});

const indicator = z.strictObject({
  id: z.string(),
  name: wording,
  short: wording,
  dimension: z.string(),
  unit: wording,
  decimals: whole,
  direction: z.string().describe("Which way is better: up, down, hold or none."),
  price_basis: z.string(),
  population_base: z.string(),
  aggregation: z.string(),
  timing: z.string(),
  change: z.string().describe("Whether it changes in per cent or in percentage points."),
  definition: wording,
  formula: wording,
  first_year: whole.nullable(),
  last_year: whole.nullable()
});

const figure = z.strictObject({
  region_id: regionId,
  period: z.string().describe("YYYY, YYYY-Qn, YYYY-MM or YYYY/YYYY."),
  period_kind: z.string().describe("annual, year_end, census, cumulated or point."),
  value: z.number().nullable().describe("In the indicator's unit; null is missing, never zero."),
  decimals: whole.nullable().describe("Printed decimals, after conversion to the unit."),
  status: z.string().nullable(),
  flags: z.array(z.string()),
  reason,
  origin: z.string().describe("observed, derived or aggregated.")
});

const change = z.strictObject({
  region_id: regionId,
  year: whole,
  change: z.number().nullable().describe("On the year before."),
  kind: z.string(),
  half_width: z.number().nullable().describe("What rounding may move the change by."),
  reason,
  lead: z.number().nullable().describe("Over the benchmark, in percentage points."),
  lead_half_width: z.number().nullable(),
  verdict: z.string().nullable()
});

const rank = z.strictObject({
  region_id: regionId,
  year: whole,
  rank: whole.nullable(),
  rank_of: whole.nullable(),
  tied: z.boolean()
});

const region = z.strictObject({
  id: regionId,
  code: z.string().nullable(),
  name: wording,
  kind: z.string(),
  parent_id: z.string().nullable(),
  assessed: z.boolean()
});

const membership = z.strictObject({
  group_id: z.string(),
  name: wording,
  kind: z.string(),
  region_id: regionId
});

/** What each file of the static API holds, by the name its description gives it. */
export const apiShapes = {
  Index: z.strictObject({
    name: wording,
    about: wording,
    description: z.string().describe("The description of this interface, from the site's root."),
    edition: z.string().describe("The day up to which the data go, as an ISO date."),
    citation: wording,
    regions: z.string(),
    indicators: z.array(indicatorEntry)
  }),
  Regions: z.strictObject({regions: z.array(region), memberships: z.array(membership)}),
  Indicator: z.strictObject({
    indicator,
    citation: wording,
    figures: z.array(figure),
    changes: z.array(change),
    ranks: z.array(rank)
  })
} as const;
