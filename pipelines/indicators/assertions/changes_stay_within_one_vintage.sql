-- A change computed of an indicator that is revised lies between two figures of one vintage.
select
    int_changes.region_id,
    int_changes.indicator_id,
    int_changes.year
from int_changes
inner join stg_indicators
    on int_changes.indicator_id = stg_indicators.indicator_id
where
    int_changes.basis = 'computed'
    and stg_indicators.revisable
    and not exists (
        select 1
        from int_series as ends
        inner join int_series as starts
            on ends.region_id = starts.region_id
            and ends.indicator_id = starts.indicator_id
            and ends.vintage_id = starts.vintage_id
        where
            ends.region_id = int_changes.region_id
            and ends.indicator_id = int_changes.indicator_id
            and ends.year = int_changes.year
            and starts.year = int_changes.year - 1
            and ends.value = int_changes.pair_value
            and starts.value = int_changes.previous_value
    )
