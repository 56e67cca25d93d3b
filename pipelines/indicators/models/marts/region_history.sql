-- One row per name or code a region bears or bore; null dates are open.

with

names as (

    select
        region_id,
        'name' as fact,
        language || ' ' || form as scheme,
        name as value,
        nullif(valid_from, date '0001-01-01') as valid_from,
        nullif(valid_to, date '9999-12-31') as valid_to
    from stg_region_names

),

codes as (

    select
        region_id,
        'code' as fact,
        scheme,
        code as value,
        nullif(valid_from, date '0001-01-01') as valid_from,
        nullif(valid_to, date '9999-12-31') as valid_to
    from stg_region_codes

),

united as (

    select * from names
    union all
    select * from codes

)

select * from united
