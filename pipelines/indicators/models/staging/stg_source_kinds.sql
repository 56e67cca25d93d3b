-- One row per source_kind; a smaller rank is preferred.
select
    kind,
    cast(rank as integer) as rank,
    name_zh,
    name_en
from raw_source_kinds
