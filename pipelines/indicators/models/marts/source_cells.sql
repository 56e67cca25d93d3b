-- One row per cell of a source's table, for its facsimile: what it says, what it was taken for,
-- and the observation and figure it became.

with

data_cells as (

    select
        stg_files.source_id,
        stg_files.file,
        coalesce(sheets.text, '') as sheet,
        stg_readings.row_number,
        stg_readings.column_number,
        coalesce(
            stg_readings.text,
            print_decimal(stg_readings.value, stg_readings.decimals),
            ''
        ) as text,
        'data' as role,
        int_readings_matched.refusal as issue_code,
        case
            when int_readings_matched.refusal is null
                then
                    int_readings_matched.region_id || '/' || int_readings_matched.indicator_id
                    || '/' || int_readings_matched.period
        end as figure_key
    from stg_readings
    inner join stg_files
        on stg_readings.file_no = stg_files.file_no
    inner join int_readings_matched
        on stg_readings.reading_id = int_readings_matched.reading_id
    left join stg_texts as sheets
        on stg_readings.file_no = sheets.file_no
        and stg_readings.sheet = sheets.text_id

),

other_cells as (

    select
        stg_files.source_id,
        stg_files.file,
        stg_cells.sheet,
        stg_cells.row_number,
        stg_cells.column_number,
        stg_cells.text,
        stg_cells.role,
        min(stg_issues.code) as issue_code,
        cast(null as varchar) as figure_key
    from stg_cells
    inner join stg_files
        on stg_cells.file_no = stg_files.file_no
    left join stg_issues
        on stg_cells.file_no = stg_issues.file_no
        and stg_cells.sheet = stg_issues.sheet
        and stg_cells.row_number = stg_issues.row_number
        and stg_cells.column_number = stg_issues.column_number
    group by
        stg_files.source_id,
        stg_files.file,
        stg_cells.sheet,
        stg_cells.row_number,
        stg_cells.column_number,
        stg_cells.text,
        stg_cells.role

),

united as (

    select * from data_cells
    union all
    select * from other_cells

),

located as (

    select
        united.source_id,
        united.file,
        united.sheet,
        cast(united.row_number as integer) as row_number,
        cast(united.column_number as integer) as column_number,
        united.text,
        united.role,
        united.issue_code,
        united.figure_key
    from united

)

select * from located
