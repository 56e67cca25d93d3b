-- One row per region and region above it in the administrative hierarchy, of any date, with the
-- fewest steps between them.

with recursive

climbed as (

    select
        region_id,
        parent_id as ancestor_id,
        1 as steps
    from stg_region_parents
    where hierarchy = 'admin'
    union
    select
        climbed.region_id,
        stg_region_parents.parent_id as ancestor_id,
        climbed.steps + 1 as steps
    from climbed
    inner join stg_region_parents
        on climbed.ancestor_id = stg_region_parents.region_id
    where stg_region_parents.hierarchy = 'admin' and climbed.steps < 9

),

ancestors as (

    select
        region_id,
        ancestor_id,
        min(steps) as steps
    from climbed
    group by region_id, ancestor_id

)

select * from ancestors
