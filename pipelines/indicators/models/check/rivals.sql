-- One row per pair of observations of one figure that differ by more than their rounding.
with

observations as (

    select *
    from check_observations
    where scope = ''

),

pairs as (

    select
        chosen.id,
        rivals.id as rival,
        chosen.region_id,
        chosen.indicator_id,
        chosen.year,
        chosen.source_id,
        rivals.source_id as rival_source_id,
        chosen.vintage_id,
        rivals.vintage_id as rival_vintage_id,
        chosen.status,
        rivals.status as rival_status,
        chosen.value,
        rivals.value as rival_value,
        chosen.in_points,
        case
            when chosen.in_points then abs(rivals.value - chosen.value) / 100
            when chosen.value > 0 and rivals.value > 0
                then abs(ln(rivals.value / chosen.value))
            else 1
        end as distance
    from check_best as best
    inner join observations as chosen
        on best.id = chosen.id
    inner join observations as rivals
        on chosen.region_id = rivals.region_id
        and chosen.indicator_id = rivals.indicator_id
        and chosen.year = rivals.year
        and chosen.id <> rivals.id
    where
        best.contested
        and abs(rivals.value - chosen.value)
        > (chosen.half_unit + rivals.half_unit) * 1.000001

)

select *
from pairs
order by indicator_id, region_id, year, id, rival
