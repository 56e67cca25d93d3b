-- One row per refusal or doubt the reader reported, with the file it stands in.
select
    stg_files.source_id,
    stg_files.file,
    stg_issues.sheet,
    cast(stg_issues.row_number as integer) as row_number,
    cast(stg_issues.column_number as integer) as column_number,
    stg_issues.code,
    stg_issues.message,
    stg_issues.text
from stg_issues
inner join stg_files
    on stg_issues.file_no = stg_files.file_no
