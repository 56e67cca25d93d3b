-- One row per source and first digit of its amounts: for batches of many regions over at least two
-- orders of magnitude, which alone could follow Benford's law.

with

amounts as (

    select
        source_id,
        region_id,
        abs(value) as value
    from check_observations
    where not in_points and additive and value <> 0

),

batches as (

    select source_id
    from amounts
    group by source_id
    having
        count(*) >= 300
        and count(distinct region_id) >= 30
        and max(value) / min(value) >= 100

)

select
    amounts.source_id,
    cast(
        left(cast(cast(floor(amounts.value / pow(10, floor(log10(amounts.value)))) as integer) as varchar), 1)
        as integer
    ) as digit,
    cast(count(*) as integer) as times
from amounts
inner join batches
    on amounts.source_id = batches.source_id
group by amounts.source_id, digit
order by amounts.source_id, digit
