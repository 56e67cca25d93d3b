-- One row per entry of the closed list of vintages, with its labels.
select
    vintage_id,
    rank,
    name_zh,
    name_en
from stg_vintages
