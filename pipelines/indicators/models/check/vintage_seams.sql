-- One row per series of one source whose vintage changes from one year to the next.

with

points as (

    select
        source_id,
        indicator_id,
        region_id,
        year,
        vintage_id,
        value,
        id,
        half_unit,
        count(*) over (
            partition by source_id, indicator_id, region_id, year
        ) as times
    from check_observations
    where scope = ''

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
