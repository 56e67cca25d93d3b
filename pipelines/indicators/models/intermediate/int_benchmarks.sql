-- One row per region or group that has a benchmark: the nearest region above it of the kind the
-- workspace compares with. A group takes its first member's.

with

benchmarks_ranked as (

    select
        int_ancestors.region_id,
        int_ancestors.ancestor_id as benchmark_id,
        row_number() over (
            partition by int_ancestors.region_id
            order by int_ancestors.steps, int_ancestors.ancestor_id
        ) as nearness
    from int_ancestors
    inner join stg_regions
        on int_ancestors.ancestor_id = stg_regions.region_id
    inner join stg_workspace
        on stg_regions.kind = stg_workspace.benchmark_kind
    where int_ancestors.present

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
