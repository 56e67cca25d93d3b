-- One row per file of a source: how it was decoded and laid out, and what became of its cells.
-- cells = readings + refusals + not_data; readings = observations + unmatched.

with

outcomes as (

    select
        file_no,
        count(*) as matched_readings,
        count(*) filter (where refusal is null) as observations,
        count(*) filter (where refusal is not null) as unmatched
    from int_readings_matched
    group by file_no

),

files as (

    select
        stg_files.source_id,
        stg_files.file,
        stg_files.sha256,
        stg_files.encoding,
        stg_files.layout,
        stg_files.cells,
        stg_files.readings,
        stg_files.refusals,
        stg_files.not_data,
        cast(coalesce(outcomes.observations, 0) as integer) as observations,
        cast(coalesce(outcomes.unmatched, 0) as integer) as unmatched
    from stg_files
    left join outcomes
        on stg_files.file_no = outcomes.file_no

)

select * from files
