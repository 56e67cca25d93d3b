-- One row per indicator of the catalogue.
select
    indicator_id,
    name_zh,
    name_en,
    short_zh,
    short_en,
    dimension,
    unit,
    cast(decimals as integer) as decimals,
    direction,
    price_basis,
    change,
    aggregation,
    timing,
    revisable = 'true' as revisable,
    population_base,
    cast(headline as integer) as headline,
    definition_zh,
    definition_en
from raw_indicators
