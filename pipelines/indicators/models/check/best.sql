-- One row per region, indicator and year: the observation a reader would take, whatever the source.
with

ranked as (

    select
        id,
        source_id,
        vintage_id,
        parent_id,
        region_id,
        indicator_id,
        year,
        value,
        half_unit,
        in_points,
        additive,
        status_rank,
        row_number() over (
            partition by region_id, indicator_id, year
            order by status_rank, kind_rank, source_id, id
        ) as place
    from check_observations
    where scope = ''

)

select
    id,
    source_id,
    vintage_id,
    parent_id,
    region_id,
    indicator_id,
    year,
    value,
    half_unit,
    in_points,
    additive,
    status_rank
from ranked
where place = 1
