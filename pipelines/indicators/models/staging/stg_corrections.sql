-- One row per correction beside the sources: the printed text stays, this says what it should be.
select
    source_id,
    file,
    cast("row" as integer) as row_number,
    cast("column" as integer) as column_number,
    printed,
    cast(corrected as double) as corrected,
    case
        when position('.' in corrected) = 0 then 0
        else length(corrected) - position('.' in corrected)
    end as corrected_decimals,
    corrected is null as withdrawn,
    unit,
    reason,
    evidence,
    accepted_by,
    cast(date as date) as corrected_on
from raw_corrections
