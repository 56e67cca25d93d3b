-- One row per region, indicator, period, period kind, price basis, scope, vintage and origin:
-- every figure there is, observed, derived or summed over a group, with its place among its rivals.
--
-- Where a printed ratio and one computed from its parts rank alike by status and publication,
-- the computed one comes first: it knows more digits (domain: counts, then printed rates).

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

ranked as (

    select
        *,
        row_number() over (
            partition by region_id, indicator_id, period
            order by
                value is null,
                scope <> '',
                status_rank,
                kind_rank,
                origin,
                formula_priority,
                vintage_rank,
                released desc nulls last,
                vintage_id,
                period_kind,
                price_basis,
                scope
        ) as preference
    from united

)

select * from ranked
