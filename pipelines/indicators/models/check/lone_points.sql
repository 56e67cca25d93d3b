-- One row per figure that stands apart from the years beside it, whichever sources these come from,
-- while its siblings do not: for smooth series whose points no one source prints together, and for
-- single figures that leave their series and are back the next time.

with

points as (

    select
        id,
        source_id,
        parent_id,
        region_id,
        indicator_id,
        year,
        value,
        lag(year) over series as previous_year,
        lag(value) over series as previous_value,
        lag(id) over series as previous_row,
        lead(year) over series as next_year,
        lead(value) over series as next_value,
        lead(id) over series as next_row
    from check_best
    where value > 0 and not in_points and status_rank <= 2
    window series as (partition by region_id, indicator_id order by year)

),

points_measured as (

    select
        *,
        ln(value / previous_value) - ln(next_value / previous_value)
            * (year - previous_year) / (next_year - previous_year)
            as deviation,
        ln(next_value / previous_value) as drift
    from points
    where previous_year >= year - 2 and next_year <= year + 2

),

years_common as (

    select
        parent_id,
        indicator_id,
        year,
        previous_year,
        next_year,
        quantile_cont(deviation, 0.5) as common_deviation,
        quantile_cont(drift, 0.5) as common_drift
    from points_measured
    group by parent_id, indicator_id, year, previous_year, next_year
    having count(*) >= 3

),

points_compared as (

    select
        points_measured.*,
        points_measured.deviation - years_common.common_deviation
            as own_deviation,
        points_measured.drift - years_common.common_drift as own_drift
    from points_measured
    inner join years_common
        on points_measured.parent_id = years_common.parent_id
        and points_measured.indicator_id = years_common.indicator_id
        and points_measured.year = years_common.year
        and points_measured.previous_year = years_common.previous_year
        and points_measured.next_year = years_common.next_year

),

noises as (

    select
        indicator_id,
        quantile_cont(abs(deviation), 0.5) / 0.6745 as noise,
        quantile_cont(abs(own_deviation), 0.5) / 0.6745 as own_noise
    from points_compared
    group by indicator_id
    having count(*) >= 20

)

select
    points_compared.*,
    case
        when
            abs(points_compared.own_deviation) > 0.25
            then least(noises.noise, noises.own_noise)
        else noises.noise
    end as noise
from points_compared
inner join noises
    on points_compared.indicator_id = noises.indicator_id
where
    abs(points_compared.own_drift) < 0.5 * abs(points_compared.own_deviation)
    and (
        abs(points_compared.own_deviation) > greatest(0.05, 8 * noises.noise)
        or (
            abs(points_compared.own_deviation)
            > greatest(0.25, 8 * noises.own_noise)
            and ln(points_compared.value / points_compared.previous_value)
                / points_compared.own_deviation > 0.5
            and ln(points_compared.value / points_compared.next_value)
                / points_compared.own_deviation > 0.5
        )
    )
order by abs(points_compared.own_deviation) desc, points_compared.id
limit 500
