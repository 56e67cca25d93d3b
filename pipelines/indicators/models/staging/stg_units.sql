-- One row per unit: value × 10^power_of_ten × numerator ÷ denominator is in the base unit.
select
    unit,
    dimension,
    cast(power_of_ten as integer) as power_of_ten,
    cast(numerator as double) as numerator,
    cast(denominator as double) as denominator,
    name_en,
    symbol_en
from raw_units
