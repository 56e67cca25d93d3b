-- One row per parent of a region in one hierarchy and the years it held.
select
    region_id,
    parent_id,
    hierarchy,
    coalesce(cast(valid_from as date), date '0001-01-01') as valid_from,
    coalesce(cast(valid_to as date), date '9999-12-31') as valid_to
from raw_region_parents
