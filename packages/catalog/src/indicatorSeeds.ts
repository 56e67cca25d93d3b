import {z} from "zod";
import {boolean, code, folded, indicatorId, integer, optional, optionalText} from "./fields.ts";
import {regionId, text, year} from "./fields.ts";
import {seed} from "./seed.ts";

const priceBasis = z.enum(["current", "constant", "none"]);

export const indicators = seed("indicators.csv", {
  indicator_id: indicatorId,
  name_zh: text,
  name_en: text,
  short_zh: text,
  short_en: text,
  dimension: z.enum(["prosperity", "reform", "integration", "context"]),
  unit: text, // the unit figures are stored in
  decimals: integer, // printed on pages
  direction: z.enum(["up", "down", "hold", "none"]),
  price_basis: priceBasis,
  change: z.enum(["percent", "points", "none"]),
  aggregation: z.enum(["sum", "ratio", "weighted", "none"]),
  timing: z.enum(["flow", "stock"]),
  revisable: boolean, // true: changes are taken only within one vintage
  population_base: z.enum(["resident", "registered", "none"]),
  headline: optional(integer), // place among a region page’s charts; null is a table row
  definition_zh: text,
  definition_en: text
});

/** A label that means an indicator; a blank field is inherited from the source. */
export const indicatorNames = seed("indicator_names.csv", {
  name: folded,
  indicator_id: indicatorId,
  vintage_id: optional(code),
  status: optional(code),
  scope: optional(code),
  price_basis: optional(priceBasis),
  period_kind: optional(z.enum(["annual", "cumulated", "year_end", "census"])),
  note: optionalText
});

/** Labels that were looked at and deliberately left outside the vocabulary. */
export const ignoredNames = seed("ignored_names.csv", {name: folded, reason: text});

/** Which indicator holds the published growth of which level. */
export const growthNames = seed("growth_names.csv", {
  indicator_id: indicatorId,
  growth_indicator_id: indicatorId,
  basis: z.enum(["nominal", "constant"])
});

export const formulas = seed("formulas.csv", {
  indicator_id: indicatorId,
  kind: z.enum(["ratio", "difference", "sum", "share", "per_capita", "growth_index"]),
  numerator: text, // indicator ids joined by + or -, as in va2+va3
  denominator: optionalText, // average(pop_res) is the mean of two year-ends
  factor: text, // exact, applied to the quotient in the inputs’ stored units
  formula_zh: text,
  formula_en: text,
  priority: integer // smaller first where several formulas give one indicator
});

/** The first year of a new series: no change may be taken between it and the year before. */
export const seriesBreaks = seed("series_breaks.csv", {
  indicator_id: optional(indicatorId), // null: a note on the region that breaks no series
  region_id: optional(regionId), // null: every region
  year,
  kind: z.enum(["census", "economic_census", "concept", "scope", "boundary", "kind", "source"]),
  note_zh: text,
  note_en: text,
  source: text
});
