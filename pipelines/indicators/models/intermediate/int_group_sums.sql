-- One row per group, additive indicator, year and vintage in which every member has a figure of
-- that one vintage. A sum with a member missing is no total, so it is not made.
-- Members are added as decimals, exactly, so that the sum is the same in every order and run.

with

years as (

    select year
    from int_inputs_observed
    group by year

),

sizes as (

    select
        stg_region_groups.group_id,
        years.year,
        count(distinct stg_region_groups.region_id) as size
    from stg_region_groups
    inner join years
        on make_date(years.year, 12, 31) >= stg_region_groups.valid_from
        and make_date(years.year, 12, 31) < stg_region_groups.valid_to
    group by stg_region_groups.group_id, years.year

),

summed as (

    select
        stg_region_groups.group_id as region_id,
        int_inputs_observed.indicator_id,
        int_inputs_observed.year,
        int_inputs_observed.vintage_id,
        cast(sum(cast(int_inputs_observed.value as decimal(38, 9))) as double) as value,
        cast(sum(cast(int_inputs_observed.half_unit as decimal(38, 9))) as double)
            as half_unit,
        max(int_inputs_observed.status_rank) as status_rank,
        max(int_inputs_observed.kind_rank) as kind_rank,
        max(int_inputs_observed.vintage_rank) as vintage_rank,
        count(*) as found
    from int_inputs_observed
    inner join stg_indicators
        on int_inputs_observed.indicator_id = stg_indicators.indicator_id
    inner join stg_region_groups
        on int_inputs_observed.region_id = stg_region_groups.region_id
        and make_date(int_inputs_observed.year, 12, 31) >= stg_region_groups.valid_from
        and make_date(int_inputs_observed.year, 12, 31) < stg_region_groups.valid_to
    where stg_indicators.aggregation = 'sum'
    group by
        stg_region_groups.group_id,
        int_inputs_observed.indicator_id,
        int_inputs_observed.year,
        int_inputs_observed.vintage_id

),

complete as (

    select
        summed.region_id,
        summed.indicator_id,
        summed.year,
        summed.vintage_id,
        summed.value,
        summed.half_unit,
        stg_statuses.code as status,
        summed.status_rank,
        summed.kind_rank,
        summed.vintage_rank,
        row_number() over (
            partition by summed.region_id, summed.indicator_id, summed.year
            order by summed.status_rank, summed.kind_rank, summed.vintage_rank, summed.vintage_id
        ) as preference
    from summed
    inner join sizes
        on summed.region_id = sizes.group_id
        and summed.year = sizes.year
        and summed.found = sizes.size
    left join stg_statuses
        on summed.status_rank = stg_statuses.line

)

select * from complete
