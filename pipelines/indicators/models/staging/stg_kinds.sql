-- One row per kind of region: what it is called, one and many, and the whole of one in a sentence.
select
    kind,
    cast(line as integer) as line,
    label_zh,
    label_en,
    plural_en,
    whole_zh,
    whole_en
from raw_kinds
