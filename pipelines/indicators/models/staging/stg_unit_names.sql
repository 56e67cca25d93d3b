-- One row per spelling of a unit.
select
    raw_foldings.folded,
    raw_unit_names.unit
from raw_unit_names
inner join raw_foldings
    on raw_unit_names.name = raw_foldings.text
