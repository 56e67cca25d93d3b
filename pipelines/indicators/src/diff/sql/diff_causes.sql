-- One row: what else changed between two snapshots, beside the files of their sources. It is the
-- cause of a difference for which no file and no correction answers; where several parts changed,
-- it is one of them.

with

kinds as (

    select
        path,
        case
            -- words for readers decide nothing
            when path in ('catalog/verdicts.csv', 'catalog/reasons.csv', 'catalog/flags.csv')
                then 'words'
            when path like 'catalog/%' then 'catalogue'
            when path like '%corrections.csv' then 'correction'
            when path in ('reader', 'code') then 'model'
            when path in ('plan/headline.yaml', 'workspace.yaml') then 'method'
        end as cause
    from diff_inputs

),

causes as (

    select
        string_agg(path, ', ' order by path) filter (where cause = 'catalogue')
            as catalogue,
        string_agg(path, ', ' order by path) filter (where cause = 'correction')
            as correction,
        string_agg(path, ', ' order by path) filter (where cause = 'model') as model,
        string_agg(path, ', ' order by path) filter (where cause = 'method') as method
    from kinds

),

named as (

    select
        coalesce(
            nullif(
                concat_ws(
                    ' or ',
                    case when catalogue is not null then 'catalogue' end,
                    case when correction is not null then 'correction' end,
                    case when model is not null then 'model' end
                ),
                ''
            ),
            'unknown'
        ) as figure_cause,
        concat_ws(', ', catalogue, correction, model) as figure_detail,
        coalesce(
            nullif(
                concat_ws(
                    ' or ',
                    case when catalogue is not null then 'catalogue' end,
                    case when method is not null then 'method' end,
                    case when model is not null then 'model' end
                ),
                ''
            ),
            'unknown'
        ) as verdict_cause,
        concat_ws(', ', catalogue, method, model) as verdict_detail
    from causes

)

select * from named
