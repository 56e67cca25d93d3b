-- One row: what the workspace says of itself.
select
    name_zh,
    name_en,
    benchmark_kind,
    assessed_group
from raw_workspace
