-- One row per figure outside what its indicator can be.
select
    check_observations.id,
    check_observations.source_id,
    check_observations.region_id,
    check_observations.indicator_id,
    check_observations.year,
    check_observations.value,
    check_relations.low,
    check_relations.high
from check_observations
inner join check_relations
    on check_observations.indicator_id = check_relations.indicator_id
where
    check_relations.kind = 'range'
    and (
        check_observations.value < check_relations.low
        or check_observations.value > check_relations.high
    )
order by check_observations.id
