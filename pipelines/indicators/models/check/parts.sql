-- One row per figure that exceeds what it is a part of, beyond rounding. Both from one source where
-- there is one that prints both, else the figures a reader would take.

with

parts as (

    select
        relation_no,
        indicator_id,
        factor
    from check_relations
    where kind = 'part'

),

wholes as (

    select
        relation_no,
        term_indicator_id as whole_id
    from check_relation_terms
    where part = 'numerator'

),

compared as (

    select
        part.id,
        part.source_id,
        part.region_id,
        part.indicator_id,
        part.year,
        part.value,
        whole.id as whole_row,
        whole.source_id as whole_source_id,
        whole.indicator_id as whole_id,
        whole.value as whole_value,
        parts.factor,
        part.source_id = whole.source_id as same_source,
        part.value - part.half_unit
        > parts.factor * (whole.value + whole.half_unit) * case
            when part.source_id = whole.source_id then 1.0 else 1.02
        end as exceeds,
        row_number() over (
            partition by part.id, parts.relation_no
            order by
                part.source_id = whole.source_id desc,
                part.vintage_id = whole.vintage_id desc,
                whole.source_id,
                whole.id
        ) as place
    from parts
    inner join wholes
        on parts.relation_no = wholes.relation_no
    inner join check_observations as part
        on parts.indicator_id = part.indicator_id
    inner join check_observations as whole
        on wholes.whole_id = whole.indicator_id
        and part.region_id = whole.region_id
        and part.year = whole.year
        and part.scope = whole.scope

)

select
    id,
    source_id,
    region_id,
    indicator_id,
    year,
    value,
    whole_row,
    whole_source_id,
    whole_id,
    whole_value,
    factor
from compared
where place = 1 and exceeds
order by indicator_id, region_id, year, id
