-- One row per distinct text of a file. `folded` is the text after NFKC, without white
-- space, in lower case: the form in which names are compared when they are not identical.
select
    raw_texts.file_no,
    raw_texts.text_id,
    raw_texts.text,
    raw_foldings.folded
from raw_texts
inner join raw_foldings
    on raw_texts.text = raw_foldings.text
