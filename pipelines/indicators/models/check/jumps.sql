-- One row per point whose step from the point before is far from what its siblings' (or its own
-- other) steps are: one region's figure moves alone.
select
    id,
    source_id,
    vintage_id,
    region_id,
    indicator_id,
    year,
    previous_year,
    next_year,
    value,
    previous_value,
    next_value,
    next_id,
    parent_id,
    in_points,
    own_step * (year - previous_year) as jump,
    own_deviation,
    regions,
    greatest(
        step_noise,
        case when in_points then 0.3 else 0.01 end,
        half_unit / abs(value)
    ) as noise,
    own_step / greatest(
        step_noise,
        case when in_points then 0.3 else 0.01 end,
        half_unit / abs(value)
    ) as z
from check_series
where
    year - previous_year <= 3
    and steps >= 8
    and value <> 0
    and abs(own_step) > 6 * greatest(
        step_noise,
        case when in_points then 0.3 else 0.01 end,
        half_unit / abs(value)
    )
    and not exists (
        select 1
        from stg_growth_names
        where stg_growth_names.growth_indicator_id = check_series.indicator_id
    )
order by abs(own_step) desc, id
limit 5000
