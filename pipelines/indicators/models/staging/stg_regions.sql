-- One row per region of the catalogue.
select
    region_id,
    kind,
    cast(sort_order as integer) as sort_order,
    cast(tile_row as integer) as tile_row,
    cast(tile_column as integer) as tile_column,
    note_zh,
    note_en
from raw_regions
