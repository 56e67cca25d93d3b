import type {Site} from "../facts/site.ts";
import type {Figure} from "../marts/figures.ts";
import type {Indicator} from "../marts/indicators.ts";

/**
 * Returns an indicator's figures as a JSON-stat 2.0 dataset: areas by periods, null where nothing
 * is known, each figure's status under its place in the cube.
 */
export function writeJsonStat(
  site: Site,
  indicator: Indicator,
  figures: readonly Figure[]
): string {
  const regions = [...new Set(figures.map(({regionId}) => regionId))];
  const periods = [...new Set(figures.map(({period}) => period))].toSorted();
  const cells = new Map(figures.map((figure) => [`${figure.regionId} ${figure.period}`, figure]));
  const cube = regions.flatMap((region) =>
    periods.map((period) => cells.get(`${region} ${period}`))
  );
  const status: Record<string, string> = {};
  for (const [i, figure] of cube.entries()) {
    if (figure?.status != null) status[i] = figure.status;
  }
  return JSON.stringify({
    version: "2.0",
    class: "dataset",
    label: `${indicator.name.zh} / ${indicator.name.en}`,
    note: [indicator.definition.zh, indicator.definition.en],
    id: ["region", "period"],
    size: [regions.length, periods.length],
    role: {geo: ["region"], time: ["period"]},
    dimension: {
      region: {
        category: {
          index: regions,
          label: Object.fromEntries(regions.map((id) => [id, site.regions.get(id)?.name.zh ?? id]))
        }
      },
      period: {category: {index: periods}}
    },
    value: cube.map((figure) => figure?.value ?? null),
    status,
    extension: {
      indicator_id: indicator.id,
      unit: indicator.unit.zh,
      unit_en: indicator.unit.en,
      decimals: indicator.decimals
    }
  });
}
