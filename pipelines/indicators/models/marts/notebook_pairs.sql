-- One row per region, headline measure, base year the plan offers and later year: the two figures
-- a change is taken between, with what rounding may hide, or the reason why there are none. What a
-- verdict is decided from, for the notebooks.

with

measures as (

    select measure
    from headline_verdicts
    group by measure

),

pairs as (

    select
        int_pairs.region_id,
        int_pairs.indicator_id,
        int_pairs.base_year,
        int_pairs.year,
        int_pairs.base_value,
        int_pairs.base_half,
        int_pairs.value,
        int_pairs.value_half,
        int_pairs.reason
    from int_pairs
    inner join measures
        on int_pairs.indicator_id = measures.measure
    inner join stg_base_years
        on int_pairs.base_year = stg_base_years.base_year

)

select * from pairs
