-- One row per declared change of a region as a whole whose series stand on both sides of it.

with

changes as (

    select
        region_id,
        year,
        note_zh,
        note_en
    from stg_series_breaks
    where indicator_id is null and region_id is not null

),

series as (

    select
        changes.region_id,
        changes.year,
        changes.note_zh,
        changes.note_en,
        check_best.indicator_id,
        max(check_best.id) filter (where check_best.year < changes.year)
            as before_row,
        min(check_best.id) filter (where check_best.year >= changes.year)
            as after_row
    from changes
    inner join check_best
        on changes.region_id = check_best.region_id
    group by
        changes.region_id,
        changes.year,
        changes.note_zh,
        changes.note_en,
        check_best.indicator_id

)

select
    region_id,
    cast(year as integer) as year,
    note_zh,
    note_en,
    cast(count(*) as integer) as indicators,
    min(before_row) as before_row,
    min(after_row) as after_row
from series
where before_row is not null and after_row is not null
group by region_id, year, note_zh, note_en
order by region_id, year
