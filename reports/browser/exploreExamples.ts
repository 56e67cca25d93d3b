import type {Language} from "./language.ts";

/** A query to start from. */
export interface Example {
  readonly name: string;
  readonly sql: string;
}

const examples = [
  {
    zh: "各指标有多少数",
    en: "How many figures each indicator has",
    sql: `select
    indicators.name_LANG as indicator, count(figures.value) as known,
    min(figures.year) as first_year, max(figures.year) as last_year
from figures
inner join indicators on figures.indicator_id = indicators.indicator_id
group by indicators.name_LANG
order by known desc, indicator
limit 20`
  },
  {
    zh: "首要指标最近一年各地排序",
    en: "The first headline indicator, newest year, in order",
    sql: `select regions.short_LANG as region, figures.year, figures.value, figures.unit
from figures
inner join regions on figures.region_id = regions.region_id
where figures.value is not null and figures.freq = 'A'
    and figures.indicator_id =
        (select indicator_id from indicators order by headline nulls last limit 1)
qualify figures.year = max(figures.year) over (partition by figures.region_id)
order by figures.value desc, region`
  },
  {
    zh: "各地几次快于基准",
    en: "How often each area was faster than its benchmark",
    sql: `select
    regions.short_LANG as region,
    count(*) filter (where changes.verdict = 'ABOVE') as faster,
    count(*) filter (where changes.verdict = 'BELOW') as slower,
    count(*) filter (where changes.verdict is null) as not_assessed
from changes
inner join regions on changes.region_id = regions.region_id
group by regions.short_LANG
order by faster desc, region`
  },
  {
    zh: "为什么没有数",
    en: "Why figures are missing",
    sql: `select reasons.label_LANG as reason, count(*) as times
from figures
inner join reasons on figures.reason = reasons.code
where figures.value is null
group by reasons.label_LANG
order by times desc, reason`
  },
  {
    zh: "数字出自哪些来源",
    en: "Which sources the figures come from",
    sql: `select sources.title, count(*) as figures
from figures
inner join sources on figures.source_id = sources.source_id
group by sources.title
order by figures desc, sources.title
limit 20`
  }
] as const;

/** Returns queries to start from, their texts in a language; they name no region or indicator. */
export function listExamples(language: Language): Example[] {
  return examples.map((example) => ({
    name: example[language],
    sql: example.sql.replaceAll("LANG", language)
  }));
}
