-- One row per region of a group of siblings whose figures of one indicator and year might stand in
-- each other's rows: what is printed and what the years beside it say. A region that has no figure
-- that year stands in too, for its figure may be printed in another's row.

with

points as (

    select
        id,
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
    where value > 0 and not in_points and parent_id <> ''
    window series as (partition by region_id, indicator_id order by year)

),

rows_printed as (

    select
        id,
        parent_id,
        region_id,
        indicator_id,
        year,
        value,
        case when year - previous_year <= 2 then previous end as previous,
        case when next_year - year <= 2 then next end as next
    from points

),

rows_missing as (

    select
        cast(null as bigint) as id,
        parent_id,
        region_id,
        indicator_id,
        year + 1 as year,
        cast(null as double) as value,
        value as previous,
        next
    from points
    where next_year = year + 2

),

rows_united as (

    select * from rows_printed
    union all
    select * from rows_missing

),

rows_measured as (

    select
        *,
        case
            when previous is not null and next is not null
                then abs(ln(value) - (ln(previous) + ln(next)) / 2)
        end as deviation
    from rows_united

),

groups_suspected as (

    select
        parent_id,
        indicator_id,
        year
    from rows_measured
    group by parent_id, indicator_id, year
    having
        count(value) between 3 and 200
        and (
            count(*) filter (
                where greatest(
                    abs(ln(value / previous)),
                    abs(ln(value / next)),
                    deviation
                ) > 0.1
            ) >= 2
        )

)

select
    rows_measured.id,
    rows_measured.parent_id,
    rows_measured.region_id,
    rows_measured.indicator_id,
    rows_measured.year,
    rows_measured.value,
    rows_measured.previous,
    rows_measured.next
from rows_measured
inner join groups_suspected
    on rows_measured.parent_id = groups_suspected.parent_id
    and rows_measured.indicator_id = groups_suspected.indicator_id
    and rows_measured.year = groups_suspected.year
where rows_measured.previous is not null or rows_measured.next is not null
order by
    rows_measured.indicator_id,
    rows_measured.year,
    rows_measured.parent_id,
    rows_measured.region_id
