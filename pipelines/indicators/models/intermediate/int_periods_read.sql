-- One row per text of a file that readings give as their period, and what it means.
-- A reading without one takes the file's default; a correction beside the sources may say that
-- the file prints another year than it means; a text that is no period stays as it is.

with

texts_used as (

    select
        file_no,
        period as text_id
    from stg_readings
    group by file_no, period

),

texts_named as (

    select
        texts_used.file_no,
        texts_used.text_id,
        case
            when texts_used.text_id = 0 then stg_files.default_period
            else stg_texts.text
        end as period
    from texts_used
    inner join stg_files
        on texts_used.file_no = stg_files.file_no
    left join stg_texts
        on texts_used.file_no = stg_texts.file_no
        and texts_used.text_id = stg_texts.text_id

),

texts_corrected as (

    select
        texts_named.file_no,
        texts_named.text_id,
        coalesce(stg_period_corrections.corrected_period, texts_named.period) as period,
        stg_period_corrections.reason as correction
    from texts_named
    inner join stg_files
        on texts_named.file_no = stg_files.file_no
    left join stg_period_corrections
        on stg_files.source_id = stg_period_corrections.source_id
        and stg_files.file = stg_period_corrections.file
        and texts_named.period = stg_period_corrections.printed_period

),

periods_typed as (

    select
        file_no,
        text_id,
        period,
        correction,
        case
            when regexp_matches(period, '^[12][0-9]{3}$') then 'A'
            when regexp_matches(period, '^[12][0-9]{3}-Q[1-4]$') then 'Q'
            when regexp_matches(period, '^[12][0-9]{3}-(0[1-9]|1[0-2])$') then 'M'
        end as freq
    from texts_corrected

),

periods_read as (

    select
        file_no,
        text_id,
        period,
        correction,
        freq,
        case when freq is not null then cast(left(period, 4) as integer) end as year
    from periods_typed

)

select * from periods_read
