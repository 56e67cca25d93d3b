-- One row per region of a class of at least ten whose figures of two neighbouring years one source
-- prints, where some region's ratio is far from the others'.

with

pairs as (

    select
        id,
        source_id,
        vintage_id,
        parent_id,
        indicator_id,
        year,
        region_id,
        previous_value,
        value,
        ln(value / previous_value) - common_step as own_step
    from check_series
    where
        year = previous_year + 1
        and not in_points
        and previous_value > 0
        and regions >= 10

),

groups_suspected as (

    select
        source_id,
        vintage_id,
        parent_id,
        indicator_id,
        year
    from pairs
    group by source_id, vintage_id, parent_id, indicator_id, year
    having max(abs(own_step)) > 0.15
    order by
        max(abs(own_step)) desc,
        source_id,
        vintage_id,
        parent_id,
        indicator_id,
        year
    limit 500

)

select
    pairs.id,
    pairs.source_id,
    pairs.parent_id,
    pairs.indicator_id,
    pairs.year,
    pairs.region_id,
    pairs.previous_value,
    pairs.value
from pairs
inner join groups_suspected
    on pairs.source_id = groups_suspected.source_id
    and pairs.vintage_id = groups_suspected.vintage_id
    and pairs.parent_id = groups_suspected.parent_id
    and pairs.indicator_id = groups_suspected.indicator_id
    and pairs.year = groups_suspected.year
order by
    pairs.source_id,
    pairs.vintage_id,
    pairs.parent_id,
    pairs.indicator_id,
    pairs.year,
    pairs.region_id
