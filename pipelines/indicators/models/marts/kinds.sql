-- One row per kind of region, with its words.
select
    kind,
    line,
    label_zh,
    label_en,
    plural_en,
    whole_zh,
    whole_en
from stg_kinds
