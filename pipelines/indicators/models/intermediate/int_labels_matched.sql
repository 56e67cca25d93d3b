-- One row per distinct label a file prints, with the indicator meant and what the name says
-- of vintage, status, scope and price basis. A label outside the vocabulary is refused:
-- IGNORED_LABEL when it was left out on purpose, else UNKNOWN_LABEL.

with

texts_used as (

    select
        file_no,
        label
    from stg_readings
    group by file_no, label

),

labels as (

    select
        texts_used.file_no,
        texts_used.label,
        coalesce(stg_texts.text, '') as printed,
        replace(coalesce(stg_texts.folded, ''), '/', '') as folded
    from texts_used
    left join stg_texts
        on texts_used.file_no = stg_texts.file_no
        and texts_used.label = stg_texts.text_id

),

names as (

    select
        replace(folded, '/', '') as folded,
        indicator_id,
        vintage_id,
        status,
        scope,
        price_basis,
        period_kind
    from stg_indicator_names

),

ignored as (

    select replace(folded, '/', '') as folded
    from stg_ignored_names
    group by replace(folded, '/', '')

),

matched as (

    select
        labels.file_no,
        labels.label,
        labels.printed,
        names.indicator_id,
        names.vintage_id,
        names.status,
        names.scope,
        names.price_basis,
        names.period_kind,
        case
            when names.indicator_id is not null then null
            when ignored.folded is not null then 'IGNORED_LABEL'
            else 'UNKNOWN_LABEL'
        end as refusal
    from labels
    left join names
        on labels.folded = names.folded
    left join ignored
        on labels.folded = ignored.folded

)

select * from matched
