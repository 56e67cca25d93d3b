-- One row per name of a region and the years it held; open ends are the ends of time.
select
    raw_region_names.region_id,
    raw_region_names.name,
    raw_foldings.folded,
    raw_region_names.language,
    raw_region_names.form,
    coalesce(cast(raw_region_names.valid_from as date), date '0001-01-01') as valid_from,
    coalesce(cast(raw_region_names.valid_to as date), date '9999-12-31') as valid_to
from raw_region_names
inner join raw_foldings
    on raw_region_names.name = raw_foldings.text
