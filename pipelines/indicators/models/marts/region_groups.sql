-- One row per present member of a group.
select
    stg_region_groups.group_id,
    stg_groups.name_zh as group_zh,
    stg_groups.name_en as group_en,
    stg_groups.kind as group_kind,
    stg_groups.basis,
    stg_region_groups.region_id
from stg_region_groups
inner join stg_groups
    on stg_region_groups.group_id = stg_groups.group_id
where stg_region_groups.valid_to = date '9999-12-31'
