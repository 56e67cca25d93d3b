-- One row per correction that stands beside the sources.
select
    source_id,
    file,
    row_number,
    column_number,
    printed,
    corrected,
    withdrawn,
    unit,
    reason,
    evidence,
    accepted_by,
    corrected_on
from stg_corrections
