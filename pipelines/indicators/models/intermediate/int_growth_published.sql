-- One row per region, indicator, year and basis whose growth a publication prints, in per cent.
-- An index with last year as 100 counts as growth less 100.

with

growth as (

    select
        stg_growth_names.indicator_id,
        stg_growth_names.basis,
        int_series.region_id,
        int_series.year,
        int_series.value - case when stg_units.dimension = 'index' then 100 else 0 end
            as change,
        int_series.half_unit,
        int_series.status,
        int_series.vintage_id,
        int_series.reading_id
    from stg_growth_names
    inner join int_series
        on stg_growth_names.growth_indicator_id = int_series.indicator_id
    inner join stg_indicators
        on stg_growth_names.growth_indicator_id = stg_indicators.indicator_id
    inner join stg_units
        on stg_indicators.unit = stg_units.unit
    where
        int_series.preference = 1
        and int_series.freq = 'A'
        and int_series.value is not null
        and int_series.status not in ('estimated', 'forecast')

)

select * from growth
