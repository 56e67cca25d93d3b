-- One row per observation that is new, gone or changed, with its cause.
--
-- An observation is recognised by its table and what it says it is, never by its place: a row
-- inserted above moves every cell and changes none. `ordinal` tells equal ones apart.

with

earlier_observations as (

    select
        *,
        row_number() over (
            partition by source_id, file, figure_key, label, scope, period_kind, price_basis
            order by sheet, row_number, column_number
        ) as ordinal
    from earlier_rivals

),

later_observations as (

    select
        *,
        row_number() over (
            partition by source_id, file, figure_key, label, scope, period_kind, price_basis
            order by sheet, row_number, column_number
        ) as ordinal
    from later_rivals

),

compared as (

    select
        coalesce(later_observations.figure_key, earlier_observations.figure_key)
            as figure_key,
        coalesce(later_observations.source_id, earlier_observations.source_id) as source_id,
        coalesce(later_observations.file, earlier_observations.file) as file,
        coalesce(later_observations.label, earlier_observations.label) as label,
        later_observations.observation_id as later_id,
        earlier_observations.observation_id as earlier_id,
        earlier_observations.value as earlier_value,
        later_observations.value as later_value,
        earlier_observations.raw_text as earlier_text,
        later_observations.raw_text as later_text,
        coalesce(later_observations.unit, earlier_observations.unit) as unit,
        earlier_observations.correction is distinct from later_observations.correction
            as corrected_otherwise,
        case
            when earlier_observations.observation_id is null then 'new'
            when later_observations.observation_id is null then 'gone'
            else 'changed'
        end as change
    from earlier_observations
    full outer join later_observations
        on earlier_observations.source_id = later_observations.source_id
        and earlier_observations.file = later_observations.file
        and earlier_observations.figure_key = later_observations.figure_key
        and earlier_observations.label is not distinct from later_observations.label
        and earlier_observations.scope is not distinct from later_observations.scope
        and earlier_observations.period_kind is not distinct from later_observations.period_kind
        and earlier_observations.price_basis is not distinct from later_observations.price_basis
        and earlier_observations.ordinal = later_observations.ordinal
    where
        earlier_observations.observation_id is null
        or later_observations.observation_id is null
        or abs(earlier_observations.value - later_observations.value)
        > 1e-12 * abs(earlier_observations.value)
        or (earlier_observations.value is null) <> (later_observations.value is null)
        or abs(earlier_observations.half_unit - later_observations.half_unit)
        > 1e-12 * abs(earlier_observations.half_unit)
        or earlier_observations.unit is distinct from later_observations.unit
        or earlier_observations.status is distinct from later_observations.status
        or earlier_observations.vintage_id is distinct from later_observations.vintage_id
        or earlier_observations.missing_reason
        is distinct from later_observations.missing_reason
        or earlier_observations.correction is distinct from later_observations.correction

),

sources_described as (

    select
        source_id,
        min(detail) as detail
    from diff_files
    where file is null
    group by source_id

),

explained as (

    select
        compared.figure_key,
        compared.source_id,
        compared.file,
        compared.label,
        compared.change,
        compared.earlier_id,
        compared.later_id,
        compared.earlier_value,
        compared.later_value,
        compared.earlier_text,
        compared.later_text,
        compared.unit,
        case
            when diff_files.change is not null then 'file'
            when compared.corrected_otherwise then 'correction'
            when sources_described.source_id is not null then 'file'
            else diff_causes.figure_cause
        end as cause,
        case
            when diff_files.change is not null
                then diff_files.detail || ' (' || diff_files.change || ')'
            when compared.corrected_otherwise then 'corrections of ' || compared.source_id
            when sources_described.source_id is not null then sources_described.detail
            else diff_causes.figure_detail
        end as detail
    from compared
    cross join diff_causes
    left join diff_files
        on compared.source_id = diff_files.source_id
        and compared.file = diff_files.file
    left join sources_described
        on compared.source_id = sources_described.source_id

)

select * from explained
