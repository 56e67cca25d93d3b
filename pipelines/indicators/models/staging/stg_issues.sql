-- One row per refusal or doubt the reader reported.
select
    file_no,
    sheet,
    row_number,
    column_number,
    code,
    message,
    text
from raw_issues
