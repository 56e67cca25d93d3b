-- One row per figure that is new, gone or changed, with its causes. `vanished`: it had a value and
-- has none. change_pct is null where the earlier value is zero or either is missing. Sums of many
-- regions may differ in their last bits from run to run: that is no difference.

with

compared as (

    select
        coalesce(later_figures.figure_key, earlier_figures.figure_key) as figure_key,
        coalesce(later_figures.region_id, earlier_figures.region_id) as region_id,
        coalesce(later_figures.indicator_id, earlier_figures.indicator_id) as indicator_id,
        coalesce(later_figures.period, earlier_figures.period) as period,
        coalesce(later_figures.unit, earlier_figures.unit) as unit,
        earlier_figures.value as earlier_value,
        later_figures.value as later_value,
        earlier_figures.status as earlier_status,
        later_figures.status as later_status,
        earlier_figures.reason as earlier_reason,
        later_figures.reason as later_reason,
        earlier_figures.source_id as earlier_source,
        later_figures.source_id as later_source,
        case
            when earlier_figures.figure_key is null then 'new'
            when later_figures.figure_key is null then 'gone'
            else 'changed'
        end as change,
        earlier_figures.value is not null and later_figures.value is null as vanished,
        case
            when earlier_figures.value <> 0
                then 100 * (later_figures.value / earlier_figures.value - 1)
        end as change_pct
    from earlier_figures
    full outer join later_figures
        on earlier_figures.figure_key = later_figures.figure_key
    where
        abs(earlier_figures.value - later_figures.value)
        > 1e-9 * abs(earlier_figures.value)
        or (earlier_figures.value is null) <> (later_figures.value is null)
        or abs(earlier_figures.half_unit - later_figures.half_unit)
        > 1e-9 * abs(earlier_figures.half_unit)
        or earlier_figures.unit is distinct from later_figures.unit
        or earlier_figures.status is distinct from later_figures.status
        or earlier_figures.vintage_id is distinct from later_figures.vintage_id
        or earlier_figures.reason is distinct from later_figures.reason
        or earlier_figures.origin is distinct from later_figures.origin
        or earlier_figures.source_id is distinct from later_figures.source_id
        or earlier_figures.figure_key is null
        or later_figures.figure_key is null

),

causes as (

    select
        figure_key,
        case when count(distinct cause) = 1 then min(cause) else 'several' end as cause,
        case
            when count(distinct detail) <= 2
                then string_agg(distinct detail, '; ' order by detail)
            else count(distinct detail) || ' files or corrections together'
        end as detail
    from diff_figure_causes
    group by figure_key

),

explained as (

    select
        compared.*,
        coalesce(causes.cause, diff_causes.figure_cause) as cause,
        coalesce(causes.detail, diff_causes.figure_detail) as detail
    from compared
    cross join diff_causes
    left join causes
        on compared.figure_key = causes.figure_key

)

select * from explained
