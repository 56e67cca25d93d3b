import {toColumnTable} from "@xianzhi/catalog/columnTable";
import {findGroup, isGroup} from "../facts/groups.ts";
import type {LabelList, Site} from "../facts/site.ts";
import type {Language} from "../language.ts";

/** Returns what notebooks choose from, named in a language: regions, indicators, codes, as JSON. */
export function writeNames(site: Site, language: Language): string {
  return JSON.stringify({
    regions: tableRegions(site, language),
    indicators: tableIndicators(site, language),
    reasons: tableLabels(site, "reasons", language),
    vintages: tableLabels(site, "vintages", language)
  });
}

function tableRegions(site: Site, language: Language) {
  const {regions} = site;
  const rows = [...regions.values()]
    .filter((region) => !isGroup(region))
    .map((region) => ({
      region_id: region.id,
      name: region.name[language],
      short: region.short[language],
      kind: region.kind,
      parent_id: region.parentId,
      class_id: region.classId,
      class: region.classId === null ? null : findGroup(site, region.classId)?.name[language],
      is_assessed: region.isAssessed,
      is_benchmark: region.isBenchmark,
      benchmark_id: region.benchmarkId
    }));
  return toColumnTable(rows, [
    "region_id",
    "name",
    "short",
    "kind",
    "parent_id",
    "class_id",
    "class",
    "is_assessed",
    "is_benchmark",
    "benchmark_id"
  ]);
}

function tableIndicators({indicators, dimensions}: Site, language: Language) {
  const names = new Map(dimensions.map(({id, name}) => [id, name[language]]));
  const rows = [...indicators.values()]
    .filter(({figures}) => figures > 0)
    .map((indicator) => ({
      indicator_id: indicator.id,
      name: indicator.name[language],
      short: indicator.short[language],
      dimension: names.get(indicator.dimension) ?? indicator.dimension,
      unit: indicator.unit[language],
      decimals: indicator.decimals,
      headline: indicator.headline,
      first_year: indicator.firstYear,
      last_year: indicator.lastYear
    }));
  return toColumnTable(rows, [
    "indicator_id",
    "name",
    "short",
    "dimension",
    "unit",
    "decimals",
    "headline",
    "first_year",
    "last_year"
  ]);
}

function tableLabels({labels}: Site, list: LabelList, language: Language) {
  const rows = [...labels[list]].map(([code, {name}]) => ({code, label: name[language]}));
  return toColumnTable(rows, ["code", "label"]);
}
