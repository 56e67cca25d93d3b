-- One row per pair of indicators of one source of which one ends for several regions the year before
-- the other begins, in the same unit: the series goes on under another definition.

with

spans as (

    select
        source_id,
        region_id,
        indicator_id,
        period_kind,
        any_value(unit) as unit,
        min(year) as first_year,
        max(year) as last_year,
        count(distinct year) as years,
        min(id) as id
    from check_observations
    group by source_id, region_id, indicator_id, period_kind

),

named as (

    select
        spans.*,
        stg_indicators.name_zh,
        stg_indicators.price_basis
    from spans
    inner join stg_indicators
        on spans.indicator_id = stg_indicators.indicator_id

)

select
    earlier.source_id,
    earlier.indicator_id as earlier_id,
    later.indicator_id as later_id,
    cast(later.first_year as integer) as year,
    cast(count(*) as integer) as regions,
    string_agg(earlier.region_id, ',' order by earlier.region_id) as region_ids,
    max(earlier.id) as earlier_row,
    max(later.id) as later_row
from named as earlier
inner join named as later
    on earlier.source_id = later.source_id
    and earlier.region_id = later.region_id
    and earlier.period_kind = later.period_kind
    and earlier.unit = later.unit
    and earlier.price_basis = later.price_basis
    and earlier.indicator_id <> later.indicator_id
    and later.first_year = earlier.last_year + 1
where
    earlier.years >= 3
    and jaccard(earlier.name_zh, later.name_zh) >= 0.6
group by
    earlier.source_id,
    earlier.indicator_id,
    later.indicator_id,
    later.first_year
having count(*) >= 3
order by earlier.source_id, earlier.indicator_id, later.indicator_id
