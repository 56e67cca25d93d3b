-- One row per file of a source, as the lake read it.
select
    file_no,
    source_id,
    file,
    sha256,
    encoding,
    layout,
    default_region,
    default_period,
    default_unit,
    cells,
    readings,
    refusals,
    not_data
from raw_files
