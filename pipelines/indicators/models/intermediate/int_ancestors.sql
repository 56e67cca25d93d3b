-- One row per region, region above it in the administrative hierarchy, and whether every step
-- between them still holds, with the fewest steps.

with recursive

climbed as (

    select
        region_id,
        parent_id as ancestor_id,
        1 as steps,
        valid_to = date '9999-12-31' as present
    from stg_region_parents
    where hierarchy = 'admin'
    union
    select
        climbed.region_id,
        stg_region_parents.parent_id as ancestor_id,
        climbed.steps + 1 as steps,
        climbed.present and stg_region_parents.valid_to = date '9999-12-31' as present
    from climbed
    inner join stg_region_parents
        on climbed.ancestor_id = stg_region_parents.region_id
    where stg_region_parents.hierarchy = 'admin' and climbed.steps < 9

),

ancestors as (

    select
        region_id,
        ancestor_id,
        present,
        min(steps) as steps
    from climbed
    group by region_id, ancestor_id, present

)

select * from ancestors
