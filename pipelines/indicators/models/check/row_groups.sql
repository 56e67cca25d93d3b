-- One row per region of a group of siblings whose figures of one indicator and year might stand in
-- each other's rows: what is printed and what the years beside it say. A region that has no figure
-- that year stands in too, for its figure may be printed in another's row.

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
        lag(value) over series as previous,
        lead(year) over series as next_year,
        lead(value) over series as next
    from check_best
    where
        value > 0
        and not in_points
        and parent_id <> ''
        and indicator_id not in (
            select stg_formulas.indicator_id
            from stg_formulas
            where stg_formulas.kind in ('ratio', 'share', 'per_capita')
        )
    window series as (partition by region_id, indicator_id order by year)

),

rows_printed as (

    select
        id,
        source_id,
        parent_id,
        region_id,
        indicator_id,
        year,
        value,
        case when year - previous_year <= 2 then previous end as previous,
        case when next_year - year <= 2 then next end as next,
        ln(previous) + (ln(next) - ln(previous))
            * (year - previous_year) / (next_year - previous_year) as between_ln
    from points

),

rows_missing as (

    select
        cast(null as bigint) as id,
        cast(null as varchar) as source_id,
        parent_id,
        region_id,
        indicator_id,
        year + 1 as year,
        cast(null as double) as value,
        value as previous,
        next,
        (ln(value) + ln(next)) / 2 as between_ln
    from points
    where next_year = year + 2

),

rows_united as (

    select * from rows_printed
    union all
    select * from rows_missing

),

rows_compared as (

    select
        *,
        case
            when previous is not null and next is not null
                then ln(value) - between_ln
        end as deviation,
        ln(value / coalesce(previous, next)) as step
    from rows_united
    where previous is not null or next is not null

),

groups_common as (

    select
        parent_id,
        indicator_id,
        year,
        quantile_cont(step, 0.5) as common_step,
        quantile_cont(deviation, 0.5) as common_deviation
    from rows_compared
    group by parent_id, indicator_id, year

),

rows_measured as (

    select
        rows_compared.*,
        rows_compared.deviation - groups_common.common_deviation
            as own_deviation,
        abs(
            coalesce(
                rows_compared.deviation,
                rows_compared.step - groups_common.common_step
            )
        ) as distance
    from rows_compared
    inner join groups_common
        on rows_compared.parent_id = groups_common.parent_id
        and rows_compared.indicator_id = groups_common.indicator_id
        and rows_compared.year = groups_common.year

),

noises as (

    select
        indicator_id,
        quantile_cont(abs(deviation), 0.5) / 0.6745 as noise,
        quantile_cont(abs(own_deviation), 0.5) / 0.6745 as own_noise
    from rows_measured
    where own_deviation is not null
    group by indicator_id

),

groups_suspected as (

    select
        rows_measured.parent_id,
        rows_measured.indicator_id,
        rows_measured.year
    from rows_measured
    left join noises
        on rows_measured.indicator_id = noises.indicator_id
    group by
        rows_measured.parent_id,
        rows_measured.indicator_id,
        rows_measured.year
    having
        count(rows_measured.value) between 3 and 200
        and max(rows_measured.distance) > 0.08
    order by
        avg(pow(rows_measured.distance, 2))
            / greatest(any_value(pow(noises.noise, 2)), 0.0001) desc,
        rows_measured.parent_id,
        rows_measured.indicator_id,
        rows_measured.year
    limit 2000

)

select
    rows_measured.id,
    rows_measured.source_id,
    rows_measured.parent_id,
    rows_measured.region_id,
    rows_measured.indicator_id,
    rows_measured.year,
    rows_measured.value,
    rows_measured.previous,
    rows_measured.next,
    exp(rows_measured.between_ln) as between,
    coalesce(noises.noise, 0) as noise,
    coalesce(noises.own_noise, 0) as own_noise
from rows_measured
left join noises
    on rows_measured.indicator_id = noises.indicator_id
inner join groups_suspected
    on rows_measured.parent_id = groups_suspected.parent_id
    and rows_measured.indicator_id = groups_suspected.indicator_id
    and rows_measured.year = groups_suspected.year
order by
    rows_measured.indicator_id,
    rows_measured.year,
    rows_measured.parent_id,
    rows_measured.region_id
