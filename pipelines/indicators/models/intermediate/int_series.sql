-- One row per region, indicator, period, period kind, price basis, scope, vintage and origin:
-- every figure there is, observed, derived or summed over a group, with its place among its rivals.
--
-- Where a printed ratio and one computed from its parts rank alike by status and publication,
-- the computed one comes first: it knows more digits (domain: counts, then printed rates). One
-- that agrees with a printed figure and knows fewer digits than it is `outdone` and comes last.
-- A figure that is `alone` has no rival.

with

observed as (

    select
        region_id,
        indicator_id,
        period,
        freq,
        year,
        period_kind,
        price_basis,
        scope,
        vintage_id,
        'observed' as origin,
        0 as formula_priority,
        value,
        half_unit,
        status,
        status_rank,
        kind_rank,
        vintage_rank,
        case when value is null then missing_reason end as reason,
        released,
        reading_id
    from int_observations_ranked
    where vintage_preference = 1

),

derived as (

    select
        int_derivations.region_id,
        int_derivations.indicator_id,
        cast(int_derivations.year as varchar) as period,
        'A' as freq,
        int_derivations.year,
        'annual' as period_kind,
        stg_indicators.price_basis,
        '' as scope,
        int_derivations.vintage_id,
        'derived' as origin,
        int_derivations.priority as formula_priority,
        int_derivations.value,
        int_derivations.half_unit,
        stg_statuses.code as status,
        int_derivations.status_rank,
        int_derivations.kind_rank,
        int_derivations.vintage_rank,
        int_derivations.reason,
        cast(null as date) as released,
        cast(null as bigint) as reading_id
    from int_derivations
    inner join stg_indicators
        on int_derivations.indicator_id = stg_indicators.indicator_id
    left join stg_statuses
        on int_derivations.status_rank = stg_statuses.line

),

aggregated as (

    select
        int_group_sums.region_id,
        int_group_sums.indicator_id,
        cast(int_group_sums.year as varchar) as period,
        'A' as freq,
        int_group_sums.year,
        'annual' as period_kind,
        stg_indicators.price_basis,
        '' as scope,
        int_group_sums.vintage_id,
        'aggregated' as origin,
        0 as formula_priority,
        int_group_sums.value,
        int_group_sums.half_unit,
        int_group_sums.status,
        int_group_sums.status_rank,
        int_group_sums.kind_rank,
        int_group_sums.vintage_rank,
        cast(null as varchar) as reason,
        cast(null as date) as released,
        cast(null as bigint) as reading_id
    from int_group_sums
    inner join stg_indicators
        on int_group_sums.indicator_id = stg_indicators.indicator_id

),

united as (

    select * from observed
    union all
    select * from derived
    union all
    select * from aggregated

),

outdone_by as (

    select
        derived.region_id,
        derived.indicator_id,
        derived.period,
        derived.vintage_id,
        derived.formula_priority
    from derived
    inner join observed
        on derived.region_id = observed.region_id
        and derived.indicator_id = observed.indicator_id
        and derived.period = observed.period
    where
        observed.scope = ''
        and observed.status not in ('estimated', 'forecast')
        and observed.half_unit <= derived.half_unit
        and abs(observed.value - derived.value) <= observed.half_unit + derived.half_unit
    group by
        derived.region_id,
        derived.indicator_id,
        derived.period,
        derived.vintage_id,
        derived.formula_priority

),

compared as (

    select
        united.*,
        outdone_by.region_id is not null as outdone
    from united
    left join outdone_by
        on united.origin = 'derived'
        and united.region_id = outdone_by.region_id
        and united.indicator_id = outdone_by.indicator_id
        and united.period = outdone_by.period
        and united.vintage_id = outdone_by.vintage_id
        and united.formula_priority = outdone_by.formula_priority

),

contested as (

    select
        region_id,
        indicator_id,
        period
    from united
    group by region_id, indicator_id, period
    having count(*) > 1

),

ranked as (

    select
        compared.*,
        row_number() over (
            partition by compared.region_id, compared.indicator_id, compared.period
            order by
                compared.value is null,
                compared.scope <> '',
                compared.outdone,
                compared.status_rank,
                compared.kind_rank,
                compared.origin,
                compared.formula_priority,
                compared.vintage_rank,
                compared.released desc nulls last,
                compared.vintage_id,
                compared.period_kind,
                compared.price_basis,
                compared.scope
        ) as preference,
        false as alone
    from compared
    inner join contested
        on compared.region_id = contested.region_id
        and compared.indicator_id = contested.indicator_id
        and compared.period = contested.period

),

uncontested as (

    select
        compared.*,
        1 as preference,
        true as alone
    from compared
    left join contested
        on compared.region_id = contested.region_id
        and compared.indicator_id = contested.indicator_id
        and compared.period = contested.period
    where contested.region_id is null

),

series as (

    select * from uncontested
    union all
    select * from ranked

)

select * from series
