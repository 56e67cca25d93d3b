-- One row per vintage; a smaller rank is preferred.
select
    vintage_id,
    cast(rank as integer) as rank,
    name_zh,
    name_en
from raw_vintages
