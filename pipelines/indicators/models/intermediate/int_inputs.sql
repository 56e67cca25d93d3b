-- One row per region or group, indicator, year and vintage: what computing may use.

with

observed as (

    select
        region_id,
        indicator_id,
        year,
        vintage_id,
        value,
        half_unit,
        status_rank,
        kind_rank,
        vintage_rank,
        reading_id,
        preference,
        revisable
    from int_inputs_observed

),

summed as (

    select
        int_group_sums.region_id,
        int_group_sums.indicator_id,
        int_group_sums.year,
        int_group_sums.vintage_id,
        int_group_sums.value,
        int_group_sums.half_unit,
        int_group_sums.status_rank,
        int_group_sums.kind_rank,
        int_group_sums.vintage_rank,
        cast(null as bigint) as reading_id,
        int_group_sums.preference,
        stg_indicators.revisable
    from int_group_sums
    inner join stg_indicators
        on int_group_sums.indicator_id = stg_indicators.indicator_id

),

united as (

    select * from observed
    union all
    select * from summed

)

select * from united
