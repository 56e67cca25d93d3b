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
        count(*) as regions
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
        max(others.step) as greatest,
        min(others.step) as least,
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
        steps_common.*,
        surroundings.usual_step,
        surroundings.spread / 1.349 as noise,
        surroundings.greatest,
        surroundings.least,
        surroundings.years,
        steps_common.step - surroundings.usual_step as shift
    from steps_common
    inner join surroundings
        on steps_common.source_id = surroundings.source_id
        and steps_common.vintage_id = surroundings.vintage_id
        and steps_common.indicator_id = surroundings.indicator_id
        and steps_common.group_id = surroundings.group_id
        and steps_common.year = surroundings.year

)

select *
from shifts
where
    years >= 3
    and abs(shift) > 4 * noise
    and abs(shift) > case when in_points then 1.5 else 0.04 end
    and (shift > 0) = (
        case when shift > 0 then low_step else high_step end > usual_step
    )
    and (step > greatest or step < least)
order by abs(shift) desc
