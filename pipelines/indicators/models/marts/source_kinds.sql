-- One row per entry of the closed list of source_kinds, with its labels.
select
    kind,
    rank,
    name_zh,
    name_en
from stg_source_kinds
