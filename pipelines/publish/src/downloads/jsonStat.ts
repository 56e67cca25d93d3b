import type {Site} from "../facts/site.ts";
import type {Wording} from "../language.ts";
import type {Figure} from "../marts/figures.ts";
import type {Indicator} from "../marts/indicators.ts";
import {citeData} from "../sentences/citation.ts";
import {downloadPath} from "./formats.ts";

/**
 * Returns an indicator's figures as a JSON-stat 2.0 dataset: one metric by areas by periods, null
 * where nothing is known. `status` says of a known figure whether it is final, of a missing why.
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
  const codes = cube.map((figure) => (figure?.value === null ? figure.reason : figure?.status));
  const {id, name, unit, decimals, definition, short} = indicator;
  return JSON.stringify({
    version: "2.0",
    class: "dataset",
    label: inBoth(name),
    source: inBoth(citeData(site, indicator)),
    note: [definition.zh, definition.en],
    id: ["indicator", "region", "period"],
    size: [1, regions.length, periods.length],
    role: {metric: ["indicator"], geo: ["region"], time: ["period"]},
    dimension: {
      indicator: {
        label: "指标 / indicator",
        category: {
          index: [id],
          label: {[id]: inBoth(short)},
          unit: {[id]: {label: inBoth(unit), decimals}}
        }
      },
      region: {
        label: "地区 / area",
        category: {
          index: regions,
          label: Object.fromEntries(
            regions.map((region) => [region, nameRegion(site, region)])
          )
        }
      },
      period: {
        label: "时期 / period",
        category: {
          index: periods,
          label: Object.fromEntries(periods.map((period) => [period, period]))
        }
      }
    },
    value: cube.map((figure) => figure?.value ?? null),
    status: Object.fromEntries(codes.flatMap((code, i) => (code == null ? [] : [[i, code]]))),
    extension: {status: {label: labelCodes(site, codes)}}
  });
}

/** Returns the JSON-stat 2.0 collection of all indicators that have figures, for `data/`. */
export function writeJsonStatCollection(site: Site): string {
  const known = [...site.indicators.values()].filter(({figures}) => figures > 0);
  return JSON.stringify({
    version: "2.0",
    class: "collection",
    label: inBoth(site.name),
    link: {
      item: known.map(({id, name}) => ({
        class: "dataset",
        href: downloadPath(id, ".jsonstat.json").replace(/^data\//, ""),
        label: inBoth(name)
      }))
    }
  });
}

function inBoth({zh, en}: Wording): string {
  return zh === en ? zh : `${zh} / ${en}`;
}

function nameRegion({regions}: Site, id: string): string {
  const name = regions.get(id)?.name;
  return name === undefined ? id : inBoth(name);
}

function labelCodes(site: Site, codes: readonly (string | null | undefined)[]) {
  const {statuses, reasons} = site.labels;
  const known = [...new Set(codes)].flatMap((code) => {
    const label = code == null ? undefined : (statuses.get(code) ?? reasons.get(code));
    return code == null || label === undefined ? [] : [[code, inBoth(label.name)] as const];
  });
  return Object.fromEntries(known);
}
