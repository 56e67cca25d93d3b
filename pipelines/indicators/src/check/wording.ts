import {groupDigits} from "@xianzhi/catalog/groupDigits";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {type Bilingual, sorted} from "./finding.ts";

/** Names for messages: of regions, indicators and sources, in both languages. */
export interface Wording {
  readonly regions: (ids: readonly string[]) => Bilingual;
  readonly indicators: (ids: readonly string[]) => Bilingual;
  readonly source: (id: string) => Bilingual;
  readonly measured: (indicator: string) => Bilingual; // with its unit in brackets
}

/** Loads the names that messages use; an id without a name stands for itself. */
export async function loadWording(warehouse: Warehouse): Promise<Wording> {
  const names = await warehouse.rows(`
    select 'region' as kind, region_id as id, short_zh as zh, short_en as en
    from regions
    union all
    select 'indicator', indicator_id, short_zh, short_en from stg_indicators
    union all
    select
        'measured',
        indicator_id,
        short_zh || '（' || stg_indicators.unit || '）',
        short_en || ' (' || coalesce(symbol_en, stg_indicators.unit) || ')'
    from stg_indicators
    left join stg_units on stg_indicators.unit = stg_units.unit
    union all
    select 'source', source_id, title, coalesce(title_en, title) from stg_sources`);
  const of = (kind: string) =>
    new Map(
      names
        .filter((row) => row["kind"] === kind)
        .map((row) => [String(row["id"]), {zh: String(row["zh"]), en: String(row["en"])}])
    );
  const [regions, indicators, sources] = [of("region"), of("indicator"), of("source")];
  const measured = of("measured");
  return {
    regions: (ids) => listOf(ids, regions),
    indicators: (ids) => listOf(ids, indicators),
    source: (id) => sources.get(id) ?? {zh: id, en: id},
    measured: (id) => measured.get(id) ?? {zh: id, en: id}
  };
}

function listOf(ids: readonly string[], names: ReadonlyMap<string, Bilingual>): Bilingual {
  const known = sorted(ids).map((id) => names.get(id) ?? {zh: id, en: id});
  return {
    zh: known.map(({zh}) => zh).join("、"),
    en: known.map(({en}) => en).join(", ")
  };
}

/** Returns years as they are told: 2011–2013, 2019. */
export function tellYears(years: readonly number[]): string {
  const ordered = [...new Set(years)].toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const year of ordered) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

/** Returns a number with about six significant digits, its thousands apart, for messages. */
export function tellNumber(value: number): string {
  const digits = Math.max(0, Math.min(4, 5 - Math.floor(Math.log10(Math.abs(value) || 1))));
  return groupDigits(String(Number(value.toFixed(digits))));
}

/** Returns a computed rate in per cent with one decimal. */
export function tellRate(percent: number): string {
  return percent.toFixed(1);
}

/** Returns a share as a percentage with one decimal: 0.1234 is 12.3 %. */
export function tellPercent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
