-- One row per point of a series inside one source: its level (the logarithm, or the value itself
-- where changes are points), its neighbours, and how far it stands from the line between them.

with

observations as (

    select
        source_id,
        vintage_id,
        indicator_id,
        period_kind,
        price_basis,
        region_id,
        year,
        min(id) as id
    from check_observations
    where scope = ''
    group by
        source_id,
        vintage_id,
        indicator_id,
        period_kind,
        price_basis,
        region_id,
        year

),

points as (

    select
        check_observations.id,
        check_observations.source_id,
        check_observations.vintage_id,
        check_observations.parent_id,
        check_observations.region_id,
        check_observations.indicator_id,
        check_observations.price_basis,
        check_observations.period_kind,
        check_observations.year,
        check_observations.value,
        check_observations.half_unit,
        check_observations.in_points,
        case
            when check_observations.in_points then check_observations.value
            when check_observations.value > 0 then ln(check_observations.value)
        end as level
    from check_observations
    inner join observations
        on check_observations.id = observations.id

),

points_beside as (

    select
        *,
        lag(level) over series as previous_level,
        lag(id) over series as previous_id,
        lag(year) over series as previous_year,
        lag(value) over series as previous_value,
        lead(level) over series as next_level,
        lead(year) over series as next_year,
        lead(value) over series as next_value,
        lead(id) over series as next_id,
        count(*) over (
            partition by
                source_id,
                vintage_id,
                indicator_id,
                period_kind,
                price_basis,
                region_id
        ) as length
    from points
    where level is not null
    window series as (
        partition by
            source_id,
            vintage_id,
            indicator_id,
            period_kind,
            price_basis,
            region_id
        order by year
    )

),

points_measured as (

    select
        *,
        (level - previous_level) / (year - previous_year) as step,
        level - previous_level - (next_level - previous_level)
            * (year - previous_year) / (next_year - previous_year)
            as deviation
    from points_beside

),

years_common as (

    select
        source_id,
        vintage_id,
        indicator_id,
        parent_id,
        year,
        previous_year,
        quantile_cont(step, 0.5) as common_step,
        quantile_cont(deviation, 0.5) as common_deviation,
        count(*) as regions
    from points_measured
    where step is not null
    group by
        source_id,
        vintage_id,
        indicator_id,
        parent_id,
        year,
        previous_year

),

own_steps as (

    select
        source_id,
        vintage_id,
        indicator_id,
        region_id,
        quantile_cont(step, 0.5) as own_step
    from points_measured
    where step is not null
    group by source_id, vintage_id, indicator_id, region_id

),

points_compared as (

    select
        points_measured.*,
        coalesce(years_common.regions, 0) as regions,
        years_common.common_step,
        points_measured.step - case
            when years_common.regions >= 4 then years_common.common_step
            else own_steps.own_step
        end as own_step,
        points_measured.deviation - case
            when years_common.regions >= 4
                then coalesce(years_common.common_deviation, 0)
            else 0
        end as own_deviation
    from points_measured
    left join years_common
        on points_measured.source_id = years_common.source_id
        and points_measured.vintage_id = years_common.vintage_id
        and points_measured.indicator_id = years_common.indicator_id
        and points_measured.parent_id = years_common.parent_id
        and points_measured.year = years_common.year
        and points_measured.previous_year = years_common.previous_year
    left join own_steps
        on points_measured.source_id = own_steps.source_id
        and points_measured.vintage_id = own_steps.vintage_id
        and points_measured.indicator_id = own_steps.indicator_id
        and points_measured.region_id = own_steps.region_id

),

noises as (

    select
        indicator_id,
        quantile_cont(abs(own_step), 0.5) / 0.6745 as step_noise,
        quantile_cont(abs(own_deviation), 0.5) / 0.6745 as deviation_noise,
        count(*) as steps
    from points_compared
    where own_step is not null
    group by indicator_id

)

select
    points_compared.*,
    noises.step_noise,
    noises.deviation_noise,
    noises.steps
from points_compared
inner join noises
    on points_compared.indicator_id = noises.indicator_id
