-- One row per printed figure that equals the year before's to the last of at least four digits, in an
-- indicator where that hardly ever happens: last year's figure stands under this year. The year
-- before may be derived, for a source that prints only the parts tells the whole as well.

with

repeats as (

    select
        check_best.id,
        check_best.source_id,
        check_best.region_id,
        check_best.indicator_id,
        check_best.year,
        check_best.value,
        earlier.id as previous_row,
        earlier.source_id as previous_source_id,
        count(*) over (partition by check_best.indicator_id) as times
    from check_best
    inner join figures
        on check_best.region_id = figures.region_id
        and check_best.indicator_id = figures.indicator_id
        and check_best.year = figures.year + 1
        and round(check_best.value, 9) = round(figures.value, 9)
    left join check_best as earlier
        on check_best.region_id = earlier.region_id
        and check_best.indicator_id = earlier.indicator_id
        and check_best.year = earlier.year + 1
    where
        figures.freq = 'A'
        and figures.scope = ''
        and abs(check_best.value) >= 2000 * check_best.half_unit

),

indicators_counted as (

    select
        indicator_id,
        count(*) as figures
    from check_best
    group by indicator_id

)

select
    repeats.id,
    repeats.source_id,
    repeats.region_id,
    repeats.indicator_id,
    repeats.year,
    repeats.value,
    repeats.previous_row,
    repeats.previous_source_id
from repeats
inner join indicators_counted
    on repeats.indicator_id = indicators_counted.indicator_id
where
    indicators_counted.figures >= 20
    and repeats.times <= greatest(1, 0.02 * indicators_counted.figures)
order by
    repeats.source_id,
    repeats.indicator_id,
    repeats.year,
    repeats.region_id
limit 1000
