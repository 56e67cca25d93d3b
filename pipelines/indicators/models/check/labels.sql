-- One row per name under which a source prints an indicator, with the years it does.
select
    check_observations.source_id,
    check_observations.indicator_id,
    check_observations.label,
    cast(min(check_observations.year) as integer) as first_year,
    cast(max(check_observations.year) as integer) as last_year,
    cast(count(distinct check_observations.region_id) as integer) as regions,
    cast(count(distinct check_observations.year) as integer) as years,
    min(check_observations.id) as id,
    string_agg(distinct check_observations.region_id, ',' order by check_observations.region_id) as region_ids,
    string_agg(distinct check_observations.vintage_id, ',' order by check_observations.vintage_id) as vintage_ids
from check_observations
group by
    check_observations.source_id,
    check_observations.indicator_id,
    check_observations.label
order by
    check_observations.source_id,
    check_observations.indicator_id,
    first_year,
    check_observations.label
