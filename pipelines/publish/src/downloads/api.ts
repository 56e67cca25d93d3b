import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import type {Site} from "../facts/site.ts";
import type {Figure} from "../marts/figures.ts";
import {downloadPath} from "./formats.ts";

/** Returns an indicator as JSON: what it is, and its figures as rows. */
export function writeIndicatorJson(
  {indicator, ranks, changes}: IndicatorFacts,
  figures: readonly Figure[]
): string {
  return JSON.stringify({
    indicator,
    figures: figures.map((figure) => ({
      region_id: figure.regionId,
      period: figure.period,
      value: figure.value,
      decimals: figure.decimals,
      status: figure.status,
      flags: figure.flags,
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
  });
}

/** Returns the entry of the static API: what there is and under which addresses. */
export function writeApiIndex(site: Site): string {
  return JSON.stringify(
    {
      name: site.name,
      about: {
        zh: "静态接口：地址固定，内容随发布更新；数值为空时 reason 说明原因。",
        en: "A static API: addresses stay, contents change with each release; a null value has a reason."
      },
      regions: "api/regions.json",
      indicators: [...site.indicators.values()].map(({id, name, unit, firstYear, lastYear}) => ({
        id,
        name,
        unit,
        first_year: firstYear,
        last_year: lastYear,
        href: downloadPath(id, ".json")
      }))
    },
    null,
    1
  );
}

/** Returns the regions and groups as JSON. */
export function writeRegionsJson(site: Site): string {
  const regions = [...site.regions.values()].map(
    ({id, code, name, kind, parentId, isAssessed}) => ({
      id,
      code,
      name,
      kind,
      parent_id: parentId,
      assessed: isAssessed
    })
  );
  const groups = site.memberships.map(({groupId, name, kind, regionId}) => ({
    group_id: groupId,
    name,
    kind,
    region_id: regionId
  }));
  return JSON.stringify({regions, memberships: groups});
}
