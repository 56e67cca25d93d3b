-- One row per period a file prints that its figures do not belong to, and the one they do.
select
    source_id,
    file,
    printed_period,
    corrected_period,
    reason,
    evidence,
    accepted_by,
    corrected_on
from stg_period_corrections
