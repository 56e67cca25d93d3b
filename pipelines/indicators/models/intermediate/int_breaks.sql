-- One row per region, indicator and break year, whether the break was declared for one region
-- or for all of them. A derived indicator inherits the breaks of what it is
-- derived from, a group those of its members.

with

units as (

    select region_id from stg_regions
    union all
    select group_id as region_id from stg_groups

),

breaks_of_one as (

    select
        region_id,
        indicator_id,
        year,
        kind
    from stg_series_breaks
    where region_id is not null

),

breaks_of_all as (

    select
        units.region_id,
        stg_series_breaks.indicator_id,
        stg_series_breaks.year,
        stg_series_breaks.kind
    from stg_series_breaks
    cross join units
    where stg_series_breaks.region_id is null

),

breaks_of_members as (

    select
        stg_region_groups.group_id as region_id,
        breaks_of_one.indicator_id,
        breaks_of_one.year,
        breaks_of_one.kind
    from breaks_of_one
    inner join stg_region_groups
        on breaks_of_one.region_id = stg_region_groups.region_id

),

declared as (

    select * from breaks_of_one
    union all
    select * from breaks_of_members
    union all
    select * from breaks_of_all

),

inherited as (

    select
        declared.region_id,
        stg_formula_terms.indicator_id,
        declared.year,
        declared.kind
    from declared
    inner join stg_formula_terms
        on declared.indicator_id = stg_formula_terms.term_indicator_id

),

united as (

    select * from declared
    union all
    select * from inherited

),

breaks as (

    select
        region_id,
        indicator_id,
        year,
        min(kind) as kind
    from united
    group by region_id, indicator_id, year

)

select * from breaks
