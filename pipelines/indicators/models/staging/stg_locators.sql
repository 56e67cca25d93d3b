-- One row per place a figure was read at; a null row or column stands for all of them.
select
    source_id,
    file,
    cast("row" as integer) as row_number,
    cast("column" as integer) as column_number,
    locator
from raw_locators
