-- One row per source: a publication with its provenance.
select
    source_id,
    title,
    title_en,
    publisher,
    publisher_en,
    kind,
    medium,
    url,
    locator,
    cast(accessed as date) as accessed,
    edition_year,
    cast(released as date) as released,
    cast(next_release as date) as next_release,
    vintage_id,
    status,
    scope,
    terms,
    licence,
    caveats
from raw_sources
