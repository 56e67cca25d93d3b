-- One row per table and printed year that agrees with its rivals of another year far more often
-- than with those of its own: the year it prints is not the year it describes.

with

observations as materialized (

    select
        id,
        source_id,
        file,
        region_id,
        indicator_id,
        year,
        value,
        half_unit,
        kind_rank
    from check_observations
    where
        scope = ''
        and not in_points
        and value <> 0
        and abs(value) > 200 * half_unit

),

figures_shared as (

    select
        region_id,
        indicator_id
    from observations
    group by region_id, indicator_id
    having min(source_id) < max(source_id)

),

-- Most tables share next to nothing with another year: only the others are worth counting.
tables_suspected as (

    select
        observations.source_id,
        observations.file,
        observations.year
    from observations
    inner join figures_shared
        on observations.region_id = figures_shared.region_id
        and observations.indicator_id = figures_shared.indicator_id
    inner join observations as rivals
        on observations.region_id = rivals.region_id
        and observations.indicator_id = rivals.indicator_id
    where
        observations.source_id <> rivals.source_id
        and abs(rivals.year - observations.year) between 1 and 2
        and abs(observations.value - rivals.value)
        <= (observations.half_unit + rivals.half_unit) * 1.000001
    group by observations.source_id, observations.file, observations.year
    having count(distinct observations.id) >= 5

),

compared as (

    select
        observations.id,
        observations.source_id,
        observations.file,
        observations.year,
        observations.kind_rank,
        rivals.source_id as rival_id,
        rivals.kind_rank as rival_rank,
        rivals.year - observations.year as shift,
        abs(observations.value - rivals.value)
        <= (observations.half_unit + rivals.half_unit) * 1.000001 as equal
    from observations
    inner join tables_suspected
        on observations.source_id = tables_suspected.source_id
        and observations.file = tables_suspected.file
        and observations.year = tables_suspected.year
    inner join observations as rivals
        on observations.region_id = rivals.region_id
        and observations.indicator_id = rivals.indicator_id
        and observations.source_id <> rivals.source_id
    where rivals.year - observations.year between -2 and 2

),

tables_counted as (

    select
        source_id,
        file,
        year,
        shift,
        count(distinct id) as compared,
        count(distinct id) filter (where equal) as equal,
        count(distinct rival_id) filter (where equal) as rivals,
        min(rival_rank) filter (where equal) as rival_rank,
        max(kind_rank) as kind_rank
    from compared
    group by source_id, file, year, shift

),

tables_judged as (

    select
        shifted.source_id,
        shifted.file,
        shifted.year,
        cast(shifted.shift as integer) as shift,
        cast(shifted.compared as integer) as compared,
        cast(shifted.equal as integer) as equal,
        cast(coalesce(same.compared, 0) as integer) as same_compared,
        cast(coalesce(same.equal, 0) as integer) as same_equal,
        cast(shifted.rivals as integer) as rivals,
        shifted.kind_rank,
        shifted.rival_rank,
        row_number() over (
            partition by shifted.source_id, shifted.file, shifted.year
            order by shifted.equal desc, abs(shifted.shift)
        ) as place
    from tables_counted as shifted
    left join tables_counted as same
        on shifted.source_id = same.source_id
        and shifted.file = same.file
        and shifted.year = same.year
        and same.shift = 0
    where
        shifted.shift <> 0
        and shifted.equal >= 5
        and shifted.equal >= 0.6 * shifted.compared
        and coalesce(same.equal, 0) <= 0.2 * shifted.equal

)

select
    source_id,
    file,
    year,
    shift,
    compared,
    equal,
    same_compared,
    same_equal,
    rivals,
    kind_rank,
    rival_rank
from tables_judged
where place = 1
order by source_id, file, year
