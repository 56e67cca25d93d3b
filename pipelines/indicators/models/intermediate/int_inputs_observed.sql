-- One row per region, indicator, year and vintage: the annual observation that computing may use.
-- Estimates and forecasts decide nothing, so they are left out; other scopes stand apart.

with

observations as (

    select
        region_id,
        indicator_id,
        year,
        vintage_id,
        value,
        half_unit,
        status,
        status_rank,
        kind_rank,
        vintage_rank,
        released,
        reading_id,
        preference
    from int_observations_ranked
    where
        freq = 'A'
        and scope = ''
        and value is not null
        and vintage_preference = 1
        and status not in ('estimated', 'forecast')

),

named as (

    select
        observations.*,
        stg_indicators.revisable
    from observations
    inner join stg_indicators
        on observations.indicator_id = stg_indicators.indicator_id

)

select * from named
