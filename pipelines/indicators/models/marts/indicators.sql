-- One row per indicator, with the formula that derives it and how far its figures reach.

with

formulas as (

    select
        indicator_id,
        formula_zh,
        formula_en,
        row_number() over (partition by indicator_id order by priority) as place
    from stg_formulas

),

reach as (

    select
        indicator_id,
        cast(min(year) as integer) as first_year,
        cast(max(year) as integer) as last_year,
        cast(count(distinct region_id) as integer) as regions,
        cast(count(*) as integer) as figures
    from int_series
    where preference = 1 and value is not null
    group by indicator_id

),

described as (

    select
        stg_indicators.indicator_id,
        stg_indicators.name_zh,
        stg_indicators.name_en,
        stg_indicators.short_zh,
        stg_indicators.short_en,
        stg_indicators.dimension,
        stg_indicators.unit,
        stg_units.name_en as unit_name_en,
        stg_units.symbol_en as unit_en,
        stg_units.dimension as unit_dimension,
        stg_indicators.decimals,
        stg_indicators.direction,
        stg_indicators.price_basis,
        stg_indicators.change,
        stg_indicators.aggregation,
        stg_indicators.timing,
        stg_indicators.revisable,
        stg_indicators.population_base,
        stg_indicators.headline,
        stg_indicators.definition_zh,
        stg_indicators.definition_en,
        formulas.formula_zh,
        formulas.formula_en,
        reach.first_year,
        reach.last_year,
        coalesce(reach.regions, 0) as regions,
        coalesce(reach.figures, 0) as figures
    from stg_indicators
    inner join stg_units
        on stg_indicators.unit = stg_units.unit
    left join formulas
        on stg_indicators.indicator_id = formulas.indicator_id
        and formulas.place = 1
    left join reach
        on stg_indicators.indicator_id = reach.indicator_id

)

select * from described
