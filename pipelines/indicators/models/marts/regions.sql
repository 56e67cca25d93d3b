-- One row per region, and per group that figures are summed over, with its names and code of today.

with

names as (

    select
        region_id,
        max(name) filter (where language = 'zh' and form = 'official') as name_zh,
        max(name) filter (where language = 'en' and form = 'official') as name_en,
        max(name) filter (where language = 'zh' and form = 'short') as short_zh,
        max(name) filter (where language = 'en' and form = 'short') as short_en
    from stg_region_names
    where valid_to = date '9999-12-31'
    group by region_id

),

codes as (

    select
        region_id,
        min(code) as code
    from stg_region_codes
    where valid_to = date '9999-12-31'
    group by region_id

),

parents as (

    select
        region_id,
        min(parent_id) as parent_id
    from stg_region_parents
    where valid_to = date '9999-12-31' and hierarchy = 'admin'
    group by region_id

),

classes as (

    select
        stg_region_groups.region_id,
        min(stg_groups.group_id) as class_id
    from stg_region_groups
    inner join stg_groups
        on stg_region_groups.group_id = stg_groups.group_id
    where stg_groups.kind = 'class' and stg_region_groups.valid_to = date '9999-12-31'
    group by stg_region_groups.region_id

),

assessed as (

    select stg_region_groups.region_id
    from stg_region_groups
    inner join stg_workspace
        on stg_region_groups.group_id = stg_workspace.assessed_group
    where stg_region_groups.valid_to = date '9999-12-31'

),

benchmarks as (

    select benchmark_id
    from int_benchmarks
    group by benchmark_id

),

regions_named as (

    select
        stg_regions.region_id,
        codes.code,
        coalesce(names.name_zh, names.name_en) as name_zh,
        coalesce(names.name_en, names.name_zh) as name_en,
        coalesce(names.short_zh, names.name_zh, names.short_en, names.name_en) as short_zh,
        coalesce(names.short_en, names.name_en, names.short_zh, names.name_zh) as short_en,
        stg_regions.kind,
        parents.parent_id,
        stg_regions.sort_order,
        stg_regions.tile_row,
        stg_regions.tile_column,
        classes.class_id,
        assessed.region_id is not null as is_assessed,
        benchmarks.benchmark_id is not null as is_benchmark,
        int_benchmarks.benchmark_id,
        stg_regions.note_zh,
        stg_regions.note_en
    from stg_regions
    left join names
        on stg_regions.region_id = names.region_id
    left join codes
        on stg_regions.region_id = codes.region_id
    left join parents
        on stg_regions.region_id = parents.region_id
    left join classes
        on stg_regions.region_id = classes.region_id
    left join assessed
        on stg_regions.region_id = assessed.region_id
    left join benchmarks
        on stg_regions.region_id = benchmarks.benchmark_id
    left join int_benchmarks
        on stg_regions.region_id = int_benchmarks.region_id

),

groups_named as (

    select
        stg_groups.group_id as region_id,
        cast(null as varchar) as code,
        stg_groups.name_zh,
        stg_groups.name_en,
        stg_groups.name_zh as short_zh,
        stg_groups.name_en as short_en,
        'group' as kind,
        cast(null as varchar) as parent_id,
        cast(900 + row_number() over (order by stg_groups.group_id) as integer) as sort_order,
        cast(null as integer) as tile_row,
        cast(null as integer) as tile_column,
        cast(null as varchar) as class_id,
        false as is_assessed,
        false as is_benchmark,
        int_benchmarks.benchmark_id,
        stg_groups.basis as note_zh,
        stg_groups.basis as note_en
    from stg_groups
    left join int_benchmarks
        on stg_groups.group_id = int_benchmarks.region_id

),

united as (

    select * from regions_named
    union all
    select * from groups_named

)

select * from united
