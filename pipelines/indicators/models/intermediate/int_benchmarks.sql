-- One row per region or group that has a benchmark: the nearest region above it of the kind the
-- workspace compares with. A group takes its first member's.

with recursive

ancestors as (

    select
        region_id,
        parent_id,
        1 as steps
    from stg_region_parents
    where hierarchy = 'admin' and valid_to = date '9999-12-31'
    union all
    select
        ancestors.region_id,
        stg_region_parents.parent_id,
        ancestors.steps + 1 as steps
    from ancestors
    inner join stg_region_parents
        on ancestors.parent_id = stg_region_parents.region_id
    where
        stg_region_parents.hierarchy = 'admin'
        and stg_region_parents.valid_to = date '9999-12-31'
        and ancestors.steps < 9

),

benchmarks_ranked as (

    select
        ancestors.region_id,
        ancestors.parent_id as benchmark_id,
        row_number() over (
            partition by ancestors.region_id
            order by ancestors.steps, ancestors.parent_id
        ) as nearness
    from ancestors
    inner join stg_regions
        on ancestors.parent_id = stg_regions.region_id
    inner join stg_workspace
        on stg_regions.kind = stg_workspace.benchmark_kind

),

benchmarks_of_regions as (

    select
        region_id,
        benchmark_id
    from benchmarks_ranked
    where nearness = 1

),

benchmarks_of_groups as (

    select
        stg_region_groups.group_id as region_id,
        min(benchmarks_of_regions.benchmark_id) as benchmark_id
    from stg_region_groups
    inner join benchmarks_of_regions
        on stg_region_groups.region_id = benchmarks_of_regions.region_id
    group by stg_region_groups.group_id

),

benchmarks as (

    select * from benchmarks_of_regions
    union all
    select * from benchmarks_of_groups

)

select * from benchmarks
