-- One row per name under which a source prints an indicator, with the years it does.

with

regions_named as (

    select
        source_id,
        indicator_id,
        label,
        region_id,
        min(id) as id
    from check_observations
    group by source_id, indicator_id, label, region_id

),

regions_listed as (

    select
        source_id,
        indicator_id,
        label,
        cast(count(*) as integer) as regions,
        min(id) as id,
        string_agg(region_id, ',' order by region_id) as region_ids
    from regions_named
    group by source_id, indicator_id, label

),

years_named as (

    select
        source_id,
        indicator_id,
        label,
        year,
        vintage_id
    from check_observations
    group by source_id, indicator_id, label, year, vintage_id

),

years_listed as (

    select
        source_id,
        indicator_id,
        label,
        cast(min(year) as integer) as first_year,
        cast(max(year) as integer) as last_year,
        cast(count(distinct year) as integer) as years,
        string_agg(distinct vintage_id, ',' order by vintage_id) as vintage_ids
    from years_named
    group by source_id, indicator_id, label

)

select
    regions_listed.source_id,
    regions_listed.indicator_id,
    regions_listed.label,
    years_listed.first_year,
    years_listed.last_year,
    regions_listed.regions,
    years_listed.years,
    regions_listed.id,
    regions_listed.region_ids,
    years_listed.vintage_ids
from regions_listed
inner join years_listed
    on regions_listed.source_id = years_listed.source_id
    and regions_listed.indicator_id = years_listed.indicator_id
    and regions_listed.label = years_listed.label
order by
    regions_listed.source_id,
    regions_listed.indicator_id,
    years_listed.first_year,
    regions_listed.label
