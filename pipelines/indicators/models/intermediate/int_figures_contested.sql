-- One row per region, indicator and period of which more than one observation speaks. All others
-- have nothing to be ranked against.

with

contested as (

    select
        region_id,
        indicator_id,
        period
    from int_observations
    group by region_id, indicator_id, period
    having count(*) > 1

)

select * from contested
