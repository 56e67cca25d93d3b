import type {z} from "zod";
import {editionOf} from "../facts/edition.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import type {Site} from "../facts/site.ts";
import type {Figure} from "../marts/figures.ts";
import type {Indicator} from "../marts/indicators.ts";
import {citeData} from "../sentences/citation.ts";
import type {apiShapes} from "./apiShapes.ts";
import {downloadPath} from "./formats.ts";

type Shape<Name extends keyof typeof apiShapes> = z.infer<(typeof apiShapes)[Name]>;

/** Where the description of the API lies, from the site's root. */
export const openApiPath = "api/openapi.json";

/** Returns an indicator as JSON: what it is, how to cite it, and its figures as rows. */
export function writeIndicatorJson(
  site: Site,
  {indicator, ranks, changes}: IndicatorFacts,
  figures: readonly Figure[]
): string {
  const content: Shape<"Indicator"> = {
    indicator: describeIndicator(indicator),
    citation: citeData(site, indicator),
    figures: figures.map((figure) => ({
      region_id: figure.regionId,
      period: figure.period,
      period_kind: figure.periodKind,
      value: figure.value,
      decimals: figure.decimals,
      status: figure.status,
      flags: [...figure.flags],
      reason: figure.reason,
      origin: figure.origin
    })),
    changes: changes.map((change) => ({
      region_id: change.regionId,
      year: change.year,
      change: change.change,
      kind: change.kind,
      half_width: change.halfWidth,
      reason: change.reason,
      lead: change.lead,
      lead_half_width: change.leadHalfWidth,
      verdict: change.verdict
    })),
    ranks: ranks.map(({regionId, year, rank, rankOf, tied}) => ({
      region_id: regionId,
      year,
      rank,
      rank_of: rankOf,
      tied
    }))
  };
  return JSON.stringify(content);
}

/** Returns the entry of the static API: what there is and under which addresses. */
export function writeApiIndex(site: Site): string {
  const content: Shape<"Index"> = {
    name: site.name,
    about: {
      zh: "静态接口：地址固定，内容随发布更新；数值为空时 reason 说明原因。",
      en: "A static API: addresses stay, contents change with each release; a null value has a reason."
    },
    description: openApiPath,
    edition: editionOf(site),
    citation: citeData(site),
    regions: "api/regions.json",
    indicators: [...site.indicators.values()].map(({id, name, unit, firstYear, lastYear}) => ({
      id,
      name,
      unit,
      first_year: firstYear,
      last_year: lastYear,
      href: downloadPath(id, ".json")
    }))
  };
  return JSON.stringify(content, null, 1);
}

/** Returns the regions and groups as JSON. */
export function writeRegionsJson(site: Site): string {
  const content: Shape<"Regions"> = {
    regions: [...site.regions.values()].map(({id, code, name, kind, parentId, isAssessed}) => ({
      id,
      code,
      name,
      kind,
      parent_id: parentId,
      assessed: isAssessed
    })),
    memberships: site.memberships.map(({groupId, name, kind, regionId}) => ({
      group_id: groupId,
      name,
      kind,
      region_id: regionId
    }))
  };
  return JSON.stringify(content);
}

function describeIndicator(indicator: Indicator): Shape<"Indicator">["indicator"] {
  const {id, name, short, dimension, unit, decimals, change, definition, formula} = indicator;
  return {
    id,
    name,
    short,
    dimension,
    unit,
    decimals,
    direction: indicator.direction,
    price_basis: indicator.priceBasis,
    population_base: indicator.populationBase,
    aggregation: indicator.aggregation,
    timing: indicator.timing,
    change,
    definition,
    formula,
    first_year: indicator.firstYear,
    last_year: indicator.lastYear
  };
}
