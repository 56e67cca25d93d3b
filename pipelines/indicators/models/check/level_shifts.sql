-- One row per group of siblings (or region alone), indicator and year whose level moved at once, far
-- from how it moves in the years around. Inside one source, between neighbouring years.
with

steps as (

    select
        source_id,
        vintage_id,
        indicator_id,
        case when regions >= 4 then parent_id else region_id end as group_id,
        regions >= 4 as grouped,
        year,
        in_points,
        region_id,
        id,
        previous_id,
        previous_value,
        value,
        step
    from check_series
    where year = previous_year + 1

),

steps_common as (

    select
        source_id,
        vintage_id,
        indicator_id,
        group_id,
        grouped,
        in_points,
        year,
        quantile_cont(step, 0.5) as step,
        quantile_cont(step, 0.2) as low_step,
        quantile_cont(step, 0.8) as high_step,
        string_agg(region_id, ',' order by region_id) as region_ids
    from steps
    group by
        source_id,
        vintage_id,
        indicator_id,
        group_id,
        grouped,
        in_points,
        year

),

surroundings as (

    select
        steps_common.source_id,
        steps_common.vintage_id,
        steps_common.indicator_id,
        steps_common.group_id,
        steps_common.year,
        quantile_cont(others.step, 0.5) as usual_step,
        quantile_cont(others.step, 0.75) - quantile_cont(others.step, 0.25)
            as spread,
        count(*) as years
    from steps_common
    inner join steps_common as others
        on steps_common.source_id = others.source_id
        and steps_common.vintage_id = others.vintage_id
        and steps_common.indicator_id = others.indicator_id
        and steps_common.group_id = others.group_id
        and steps_common.year <> others.year
        and abs(steps_common.year - others.year) <= 4
    group by
        steps_common.source_id,
        steps_common.vintage_id,
        steps_common.indicator_id,
        steps_common.group_id,
        steps_common.year

),

shifts as (

    select
        steps_common.source_id,
        steps_common.vintage_id,
        steps_common.indicator_id,
        steps_common.group_id,
        steps_common.grouped,
        steps_common.in_points,
        steps_common.year,
        steps_common.region_ids,
        steps_common.step,
        steps_common.low_step,
        steps_common.high_step,
        surroundings.usual_step,
        surroundings.spread / 1.349 as noise,
        surroundings.years,
        steps_common.step - surroundings.usual_step as shift
    from steps_common
    inner join surroundings
        on steps_common.source_id = surroundings.source_id
        and steps_common.vintage_id = surroundings.vintage_id
        and steps_common.indicator_id = surroundings.indicator_id
        and steps_common.group_id = surroundings.group_id
        and steps_common.year = surroundings.year

),

shifts_beside as (

    select
        *,
        lag(shift) over series as previous_shift,
        lead(shift) over series as next_shift
    from shifts
    window series as (
        partition by source_id, vintage_id, indicator_id, group_id
        order by year
    )

),

shifts_large as (

    select *
    from shifts_beside
    where
        years >= 2
        and abs(shift) > 1.5 * noise
        and abs(shift) > case when in_points then 0.5 else 0.02 end

),

-- The region that moved most as the others did stands for them.
examples as (

    select
        shifts_large.*,
        steps.id,
        steps.region_id as example_region_id,
        steps.previous_id,
        steps.previous_value,
        steps.value,
        row_number() over (
            partition by
                shifts_large.source_id,
                shifts_large.vintage_id,
                shifts_large.indicator_id,
                shifts_large.group_id,
                shifts_large.grouped,
                shifts_large.year
            order by
                abs(steps.step - shifts_large.step),
                steps.region_id,
                steps.id
        ) as place
    from shifts_large
    inner join steps
        on shifts_large.source_id = steps.source_id
        and shifts_large.vintage_id = steps.vintage_id
        and shifts_large.indicator_id = steps.indicator_id
        and shifts_large.group_id = steps.group_id
        and shifts_large.grouped = steps.grouped
        and shifts_large.in_points = steps.in_points
        and shifts_large.year = steps.year

)

select *
from examples
where place = 1
order by abs(shift) desc, id
limit 5000
