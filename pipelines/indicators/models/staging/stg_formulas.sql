-- One row per formula that derives an indicator from others.
select
    indicator_id,
    kind,
    cast(factor as double) as factor,
    formula_zh,
    formula_en,
    cast(priority as integer) as priority
from raw_formulas
