-- One row per region, indicator and year: the annual figure as the notebooks draw it. The columns of
-- figures that say where it came from stay behind: a browser fetches this whole.

with

annual as (

    select
        region_id,
        indicator_id,
        year,
        freq,
        value,
        decimals,
        status,
        vintage_id,
        reason
    from figures
    where freq = 'A'

)

select * from annual
