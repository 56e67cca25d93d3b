-- One row per region, indicator and year: the observation a reader would take, whatever the source.

with

observations as (

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
        kind_rank
    from check_observations
    where scope = ''

),

contested as (

    select
        region_id,
        indicator_id,
        year
    from observations
    group by region_id, indicator_id, year
    having count(*) > 1

),

ranked as (

    select
        observations.id,
        row_number() over (
            partition by
                observations.region_id,
                observations.indicator_id,
                observations.year
            order by
                observations.status_rank,
                observations.kind_rank,
                observations.source_id,
                observations.id
        ) as place
    from observations
    inner join contested
        on observations.region_id = contested.region_id
        and observations.indicator_id = contested.indicator_id
        and observations.year = contested.year

)

select
    observations.id,
    observations.source_id,
    observations.vintage_id,
    observations.parent_id,
    observations.region_id,
    observations.indicator_id,
    observations.year,
    observations.value,
    observations.half_unit,
    observations.in_points,
    observations.additive,
    observations.status_rank,
    ranked.place is not null as contested
from observations
left join ranked
    on observations.id = ranked.id
where coalesce(ranked.place, 1) = 1
