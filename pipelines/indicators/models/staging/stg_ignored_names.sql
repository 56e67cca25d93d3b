-- One row per label that was looked at and left outside the vocabulary on purpose.
select
    raw_foldings.folded,
    raw_ignored_names.reason
from raw_ignored_names
inner join raw_foldings
    on raw_ignored_names.name = raw_foldings.text
