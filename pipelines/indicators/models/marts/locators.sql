-- One row per place a figure was read at; a null row or column stands for all of them.
select source_id, file, row_number, column_number, locator
from stg_locators
