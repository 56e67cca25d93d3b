-- One row per label that means an indicator; nulls are inherited from the source.
select
    raw_foldings.folded,
    raw_indicator_names.indicator_id,
    raw_indicator_names.vintage_id,
    raw_indicator_names.status,
    raw_indicator_names.scope,
    raw_indicator_names.price_basis,
    raw_indicator_names.period_kind
from raw_indicator_names
inner join raw_foldings
    on raw_indicator_names.name = raw_foldings.text
