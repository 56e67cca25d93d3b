-- One row per text of a source that the catalogue does not know, how often it was read, and why.
select
    case
        when int_readings_matched.refusal in ('MISSING_PERIOD', 'UNKNOWN_PERIOD') then 'period'
        when int_readings_matched.refusal in ('UNKNOWN_LABEL', 'IGNORED_LABEL') then 'label'
        when int_readings_matched.refusal in ('UNIT_UNKNOWN', 'UNKNOWN_UNIT', 'UNIT_INCOMPATIBLE')
            then 'unit'
        else 'region'
    end as kind,
    int_readings_matched.refusal as reason,
    coalesce(int_readings_matched.refused_text, '') as text,
    stg_files.source_id,
    stg_files.file,
    cast(min(int_readings_matched.row_number) as integer) as first_row,
    cast(min(int_readings_matched.column_number) as integer) as first_column,
    cast(count(*) as integer) as readings
from int_readings_matched
inner join stg_files
    on int_readings_matched.file_no = stg_files.file_no
where int_readings_matched.refusal is not null
group by
    int_readings_matched.refusal,
    int_readings_matched.refused_text,
    stg_files.source_id,
    stg_files.file
