-- One row per code of the closed list of flags, in the list's order.
select
    code,
    cast(line as integer) as line,
    label_zh,
    label_en,
    note_zh,
    note_en
from raw_flags
