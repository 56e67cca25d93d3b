-- One row per series of one source whose vintage changes from one year to the next.

with

sources_mixed as (

    select
        source_id,
        indicator_id
    from check_observations
    group by source_id, indicator_id
    having min(vintage_id) < max(vintage_id)

),

points as (

    select
        check_observations.source_id,
        check_observations.indicator_id,
        check_observations.region_id,
        check_observations.year,
        check_observations.vintage_id,
        check_observations.value,
        check_observations.id,
        check_observations.half_unit,
        count(*) over (
            partition by
                check_observations.source_id,
                check_observations.indicator_id,
                check_observations.region_id,
                check_observations.year
        ) as times
    from check_observations
    inner join sources_mixed
        on check_observations.source_id = sources_mixed.source_id
        and check_observations.indicator_id = sources_mixed.indicator_id
    where check_observations.scope = ''

),

points_beside as (

    select
        *,
        lag(vintage_id) over series as previous_vintage_id,
        lag(year) over series as previous_year,
        lag(value) over series as previous_value,
        lag(id) over series as previous_row
    from points
    where times = 1
    window series as (
        partition by source_id, indicator_id, region_id
        order by year
    )

)

select *
from points_beside
where vintage_id <> previous_vintage_id and year = previous_year + 1
order by source_id, indicator_id, region_id, year
