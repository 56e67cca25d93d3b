-- One row per group of regions.
select group_id, name_zh, name_en, kind, basis
from raw_groups
