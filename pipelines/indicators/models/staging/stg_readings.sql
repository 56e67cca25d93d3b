-- One row per data position of a file: a value or a missing mark. Texts are ids of stg_texts;
-- id 0 is no text.
select
    reading_id,
    file_no,
    sheet,
    row_number,
    column_number,
    region,
    region_code,
    region_parent,
    label,
    unit,
    period,
    dims,
    flag,
    missing,
    value,
    decimals,
    text
from raw_readings
