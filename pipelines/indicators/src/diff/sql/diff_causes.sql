-- One row: what else changed between two snapshots, beside the files of their sources. It is the
-- cause of a difference for which no changed figure answers.

with

kinds as (

    select
        path,
        case
            when path like 'catalog/%' then 'catalogue'
            when path like 'corrections%' then 'correction'
            when path in ('reader', 'code') then 'model'
            when path like 'plan/%' or path like 'assessment/%' then 'method'
            when path like 'evidence/%' or path = 'workspace.yaml' then 'method'
        end as cause
    from diff_inputs

),

causes as (

    select
        string_agg(path, ', ' order by path) filter (where cause = 'catalogue')
            as catalogue_detail,
        string_agg(path, ', ' order by path) filter (where cause = 'model') as model_detail,
        string_agg(path, ', ' order by path) filter (where cause = 'method') as method_detail,
        bool_or(path = 'reader') as reader_changed,
        bool_or(cause = 'correction') as correction_changed
    from kinds

),

ranked as (

    select
        catalogue_detail,
        model_detail,
        method_detail,
        coalesce(reader_changed, false) as reader_changed,
        coalesce(correction_changed, false) as correction_changed,
        case
            when catalogue_detail is not null then 'catalogue'
            when method_detail is not null then 'method'
            when model_detail is not null then 'model'
            when correction_changed then 'correction'
            else 'unknown'
        end as other_cause,
        concat_ws(', ', catalogue_detail, method_detail, model_detail) as other_detail
    from causes

)

select * from ranked
