-- One row per break: no change may be taken between `year` and the year before.
select
    indicator_id,
    region_id,
    cast(year as integer) as year,
    kind,
    note_zh,
    note_en,
    source
from raw_series_breaks
