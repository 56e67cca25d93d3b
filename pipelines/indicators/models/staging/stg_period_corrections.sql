-- One row per period a file prints that its figures do not belong to, and the one they do.
select
    source_id,
    file,
    printed_period,
    corrected_period,
    reason,
    evidence,
    accepted_by,
    cast(date as date) as corrected_on
from raw_period_corrections
