-- One row per figure that stands apart from the years right beside it, whichever sources these come
-- from, while its siblings do not: for smooth series whose points no one source prints together.

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
        ln(value / sqrt(previous_value * next_value)) as deviation,
        ln(next_value / previous_value) as drift
    from points
    where previous_year = year - 1 and next_year = year + 1

),

years_common as (

    select
        parent_id,
        indicator_id,
        year,
        quantile_cont(deviation, 0.5) as common_deviation,
        quantile_cont(drift, 0.5) as common_drift,
        count(*) as regions
    from points_measured
    group by parent_id, indicator_id, year

),

noises as (

    select
        indicator_id,
        quantile_cont(abs(deviation), 0.5) / 0.6745 as noise,
        count(*) as points
    from points_measured
    group by indicator_id

)

select
    points_measured.*,
    noises.noise
from points_measured
inner join noises
    on points_measured.indicator_id = noises.indicator_id
inner join years_common
    on points_measured.parent_id = years_common.parent_id
    and points_measured.indicator_id = years_common.indicator_id
    and points_measured.year = years_common.year
where
    noises.points >= 20
    and years_common.regions >= 3
    and abs(points_measured.deviation - years_common.common_deviation)
        > greatest(0.05, 8 * noises.noise)
    and abs(points_measured.drift - years_common.common_drift)
        < 0.5 * abs(points_measured.deviation)
order by abs(points_measured.deviation) desc, points_measured.id
limit 500
