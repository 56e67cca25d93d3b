-- One row per input of a formula.
select
    indicator_id,
    priority,
    part,
    term_indicator_id,
    sign,
    averaged
from raw_formula_terms
