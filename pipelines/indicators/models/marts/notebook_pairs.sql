-- One row per region, headline measure or price index, base year and later year: the two figures a
-- change is taken between, with what rounding may hide, or the reason why there are none. Base years
-- are those the plan offers, and the year before. What a verdict is decided from, for the notebooks.
--
-- On the row of one year, printed_change is nominal growth as the publisher printed it.

with

measures as (

    select measure
    from headline_verdicts
    group by measure
    union all
    select text as measure
    from notebook_settings
    where kind = 'deflator'

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
        int_pairs.reason,
        int_growth_published.change as printed_change,
        int_growth_published.half_unit as printed_half
    from int_pairs
    inner join measures
        on int_pairs.indicator_id = measures.measure
    left join int_growth_published
        on int_pairs.region_id = int_growth_published.region_id
        and int_pairs.indicator_id = int_growth_published.indicator_id
        and int_pairs.year = int_growth_published.year
        and int_pairs.year = int_pairs.base_year + 1
        and int_growth_published.basis = 'nominal'
    where int_pairs.base_year >= (select min(base_year) from stg_base_years)

)

select * from pairs
