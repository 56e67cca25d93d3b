-- A change computed of an indicator that is revised lies between two figures of one vintage.
with

neighbours as (

    select
        ends.region_id,
        ends.indicator_id,
        ends.year,
        ends.value,
        starts.value as previous_value
    from int_series as ends
    inner join int_series as starts
        on ends.region_id = starts.region_id
        and ends.indicator_id = starts.indicator_id
        and ends.vintage_id = starts.vintage_id
        and ends.year = starts.year + 1

)

select
    int_changes.region_id,
    int_changes.indicator_id,
    int_changes.year
from int_changes
inner join stg_indicators
    on int_changes.indicator_id = stg_indicators.indicator_id
left join neighbours
    on int_changes.region_id = neighbours.region_id
    and int_changes.indicator_id = neighbours.indicator_id
    and int_changes.year = neighbours.year
    and int_changes.pair_value = neighbours.value
    and int_changes.previous_value = neighbours.previous_value
where
    int_changes.basis = 'computed'
    and stg_indicators.revisable
    and neighbours.year is null
