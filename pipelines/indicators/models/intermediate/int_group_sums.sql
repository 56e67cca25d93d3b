-- One row per group, additive indicator, year and vintage in which every member has a figure of
-- that one vintage. A sum with a member missing is no total, so it is not made.
-- Members are added as decimals, exactly, so that the sum is the same in every order and run.

with

members as (

    select
        stg_region_groups.group_id,
        stg_region_groups.region_id,
        int_inputs_observed.indicator_id,
        int_inputs_observed.year,
        int_inputs_observed.vintage_id,
        int_inputs_observed.value,
        int_inputs_observed.half_unit,
        int_inputs_observed.status_rank,
        int_inputs_observed.kind_rank,
        int_inputs_observed.vintage_rank
    from stg_region_groups
    inner join int_inputs_observed
        on stg_region_groups.region_id = int_inputs_observed.region_id
        and make_date(int_inputs_observed.year, 12, 31) >= stg_region_groups.valid_from
        and make_date(int_inputs_observed.year, 12, 31) < stg_region_groups.valid_to

),

sizes as (

    select
        members.group_id,
        members.year,
        count(distinct stg_region_groups.region_id) as size
    from (select group_id, year from members group by group_id, year) as members
    inner join stg_region_groups
        on members.group_id = stg_region_groups.group_id
        and make_date(members.year, 12, 31) >= stg_region_groups.valid_from
        and make_date(members.year, 12, 31) < stg_region_groups.valid_to
    group by members.group_id, members.year

),

summed as (

    select
        members.group_id as region_id,
        members.indicator_id,
        members.year,
        members.vintage_id,
        cast(sum(cast(members.value as decimal(38, 9))) as double) as value,
        cast(sum(cast(members.half_unit as decimal(38, 9))) as double) as half_unit,
        max(members.status_rank) as status_rank,
        max(members.kind_rank) as kind_rank,
        max(members.vintage_rank) as vintage_rank,
        count(*) as found
    from members
    inner join stg_indicators
        on members.indicator_id = stg_indicators.indicator_id
    where stg_indicators.aggregation = 'sum'
    group by members.group_id, members.indicator_id, members.year, members.vintage_id

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
