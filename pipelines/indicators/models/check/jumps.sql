-- One row per point whose step from the point before is far from what its siblings' (or its own
-- other) steps are: one region's figure moves alone, and not because its members all do.

with

members_moved as (

    select
        parent_id,
        indicator_id,
        year,
        quantile_cont(common_step, 0.5) as members_step
    from check_series
    where regions >= 4
    group by parent_id, indicator_id, year

),

points as (

    select
        check_series.*,
        members_moved.members_step,
        greatest(
            step_noise,
            case when in_points then 0.3 else 0.01 end,
            half_unit / greatest(abs(value), abs(previous_value))
        ) as noise
    from check_series
    left join members_moved
        on check_series.region_id = members_moved.parent_id
        and check_series.indicator_id = members_moved.indicator_id
        and check_series.year = members_moved.year
    where check_series.value <> 0 and check_series.steps >= 8

)

select
    id,
    source_id,
    vintage_id,
    region_id,
    parent_id,
    indicator_id,
    year,
    previous_id,
    previous_year,
    next_year,
    value,
    previous_value,
    next_value,
    next_id,
    in_points,
    own_step * (year - previous_year) as jump,
    regions,
    noise,
    own_step / noise as z
from points
where
    year - previous_year <= 3
    and abs(own_step) > 6 * noise
    and not coalesce(abs(members_step - step) < 0.5 * abs(own_step), false)
    and not exists (
        select 1
        from stg_growth_names
        where stg_growth_names.growth_indicator_id = points.indicator_id
    )
order by abs(own_step) desc, id
limit 5000
