-- One row per member of a group and the years it belonged.
select
    group_id,
    region_id,
    coalesce(cast(valid_from as date), date '0001-01-01') as valid_from,
    coalesce(cast(valid_to as date), date '9999-12-31') as valid_to
from raw_region_groups
