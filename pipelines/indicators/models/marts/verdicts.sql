-- One row per entry of the closed list of verdicts, with its labels.
select
    code,
    line,
    label_zh,
    label_en,
    note_zh,
    note_en
from stg_verdicts
