-- One row per verdict that is new, gone or turned, with its causes. `flipped`: from one decided
-- answer to the other.

with

earlier_verdicts as (

    select *
    from diff_verdicts_given
    where side = 'earlier'

),

later_verdicts as (

    select *
    from diff_verdicts_given
    where side = 'later'

),

compared as (

    select
        coalesce(later_verdicts.kind, earlier_verdicts.kind) as kind,
        coalesce(later_verdicts.region_id, earlier_verdicts.region_id) as region_id,
        coalesce(later_verdicts.indicator_id, earlier_verdicts.indicator_id) as indicator_id,
        coalesce(later_verdicts.setting, earlier_verdicts.setting) as setting,
        coalesce(later_verdicts.benchmark_id, earlier_verdicts.benchmark_id)
            as benchmark_id,
        least(earlier_verdicts.first_year, later_verdicts.first_year) as first_year,
        greatest(earlier_verdicts.last_year, later_verdicts.last_year) as last_year,
        earlier_verdicts.verdict as earlier_verdict,
        later_verdicts.verdict as later_verdict,
        earlier_verdicts.reason as earlier_reason,
        later_verdicts.reason as later_reason,
        case
            when earlier_verdicts.kind is null then 'new'
            when later_verdicts.kind is null then 'gone'
            else 'changed'
        end as change,
        coalesce(
            (earlier_verdicts.verdict = 'ABOVE' and later_verdicts.verdict = 'BELOW')
            or (earlier_verdicts.verdict = 'BELOW' and later_verdicts.verdict = 'ABOVE')
            or (earlier_verdicts.verdict = 'PASS' and later_verdicts.verdict = 'FAIL')
            or (earlier_verdicts.verdict = 'FAIL' and later_verdicts.verdict = 'PASS'),
            false
        ) as flipped
    from earlier_verdicts
    full outer join later_verdicts
        on earlier_verdicts.kind = later_verdicts.kind
        and earlier_verdicts.region_id = later_verdicts.region_id
        and earlier_verdicts.indicator_id is not distinct from later_verdicts.indicator_id
        and earlier_verdicts.setting = later_verdicts.setting
    where
        earlier_verdicts.kind is null
        or later_verdicts.kind is null
        or earlier_verdicts.verdict is distinct from later_verdicts.verdict
        or earlier_verdicts.reason is distinct from later_verdicts.reason

),

published_growth as (

    select
        indicator_id,
        growth_indicator_id
    from raw_growth_names
    union
    select
        indicator_id,
        indicator_id as growth_indicator_id
    from later_indicators

),

figures_moved as (

    select
        diff_figures.region_id,
        published_growth.indicator_id,
        try_cast(left(diff_figures.period, 4) as integer) as year,
        diff_figures.cause,
        diff_figures.detail
    from diff_figures
    inner join published_growth
        on diff_figures.indicator_id = published_growth.growth_indicator_id

),

verdicts_reached as (

    select
        compared.kind,
        compared.region_id,
        compared.indicator_id,
        compared.setting,
        figures_moved.cause,
        figures_moved.detail,
        compared.indicator_id is null
        or compared.indicator_id = figures_moved.indicator_id as is_own
    from compared
    inner join figures_moved
        on (
            compared.region_id = figures_moved.region_id
            or compared.benchmark_id = figures_moved.region_id
            or compared.benchmark_id is null
        )
        and figures_moved.year >= coalesce(compared.first_year, 0)
        and figures_moved.year <= coalesce(compared.last_year, 9999)

),

-- Other indicators answer only where its own do not: prices that deflate it, say.
causes as (

    select
        kind,
        region_id,
        indicator_id,
        setting,
        is_own,
        case when count(distinct cause) = 1 then min(cause) else 'several' end
            as cause,
        case
            when count(distinct detail) <= 2
                then string_agg(distinct detail, '; ' order by detail)
            else count(distinct detail) || ' files or corrections together'
        end as detail
    from verdicts_reached
    group by kind, region_id, indicator_id, setting, is_own

),

explained as (

    select
        compared.*,
        coalesce(
            causes.cause,
            nullif(diff_causes.verdict_cause, 'unknown'),
            beside.cause,
            'unknown'
        ) as cause,
        coalesce(
            causes.detail,
            nullif(diff_causes.verdict_detail, ''),
            beside.detail,
            ''
        ) as detail
    from compared
    cross join diff_causes
    left join causes
        on compared.kind = causes.kind
        and compared.region_id = causes.region_id
        and compared.indicator_id is not distinct from causes.indicator_id
        and compared.setting = causes.setting
        and causes.is_own
    left join causes as beside
        on compared.kind = beside.kind
        and compared.region_id = beside.region_id
        and compared.indicator_id is not distinct from beside.indicator_id
        and compared.setting = beside.setting
        and not beside.is_own

)

select * from explained
