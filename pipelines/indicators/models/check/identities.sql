-- One row per printed figure that other figures of its region and year determine, by a formula of the
-- catalogue or a relation that must hold: what it should be, and how far rounding may part them.
-- Terms are taken from the figure's own source, else from another of the same vintage. Where two
-- year-ends are averaged, whatever lies between them will do: some sources take the one at hand.

with

identities as materialized (

    select
        'f' || indicator_id || priority as identity_id,
        indicator_id,
        factor,
        0.0 as constant
    from stg_formulas
    union all
    select
        'r' || relation_no as identity_id,
        indicator_id,
        factor,
        constant
    from check_relations
    where kind = 'equal'

),

terms as materialized (

    select
        'f' || indicator_id || priority as identity_id,
        part,
        term_indicator_id,
        sign,
        averaged
    from stg_formula_terms
    union all
    select
        'r' || relation_no as identity_id,
        part,
        term_indicator_id,
        sign,
        averaged
    from check_relation_terms

),

terms_counted as (

    select
        identity_id,
        count(*) as terms
    from terms
    group by identity_id

),

printed as materialized (

    select
        id,
        source_id,
        vintage_id,
        status,
        region_id,
        parent_id,
        indicator_id,
        year,
        value,
        half_unit
    from check_observations
    where scope = ''

),

sums as (

    select
        stg_formulas.indicator_id,
        printed.source_id,
        printed.vintage_id,
        printed.region_id,
        printed.year,
        sum(terms.sign * printed.value) as value,
        sum(printed.half_unit) as half_unit,
        min(printed.id) as id
    from stg_formulas
    inner join terms
        on terms.identity_id = 'f' || stg_formulas.indicator_id
            || stg_formulas.priority
    inner join terms_counted
        on terms.identity_id = terms_counted.identity_id
    inner join printed
        on terms.term_indicator_id = printed.indicator_id
    where stg_formulas.kind = 'sum'
    group by
        stg_formulas.indicator_id,
        printed.source_id,
        printed.vintage_id,
        printed.region_id,
        printed.year
    having count(distinct terms.term_indicator_id) = max(terms_counted.terms)

),

known as materialized (

    select
        indicator_id,
        source_id,
        vintage_id,
        region_id,
        year,
        value,
        half_unit,
        id,
        0 as summed
    from printed
    union all
    select
        indicator_id,
        source_id,
        vintage_id,
        region_id,
        year,
        value,
        half_unit,
        id,
        1 as summed
    from sums

),

wanted as (

    select
        printed.id,
        printed.source_id,
        printed.vintage_id,
        printed.region_id,
        printed.year,
        identities.identity_id,
        terms.part,
        terms.term_indicator_id,
        terms.sign,
        terms.averaged
    from printed
    inner join identities
        on printed.indicator_id = identities.indicator_id
    inner join terms
        on identities.identity_id = terms.identity_id

),

candidates as materialized (

    select
        wanted.id,
        wanted.identity_id,
        wanted.part,
        wanted.term_indicator_id,
        wanted.sign,
        wanted.averaged,
        known.value,
        known.half_unit,
        known.id as term_id,
        known.source_id <> wanted.source_id as foreign_source,
        known.source_id as term_source_id,
        known.vintage_id as term_vintage_id,
        wanted.region_id,
        wanted.year,
        row_number() over (
            partition by
                wanted.id,
                wanted.identity_id,
                wanted.part,
                wanted.term_indicator_id
            order by
                known.source_id = wanted.source_id desc,
                known.summed,
                known.half_unit,
                known.source_id,
                known.id
        ) as place
    from wanted
    inner join known
        on wanted.region_id = known.region_id
        and wanted.year = known.year
        and wanted.term_indicator_id = known.indicator_id
        and wanted.vintage_id = known.vintage_id

),

years_before as (

    select
        indicator_id,
        source_id,
        vintage_id,
        region_id,
        year,
        coalesce(max(value) filter (where summed = 0), max(value)) as value
    from known
    where
        indicator_id in (
            select terms.term_indicator_id
            from terms
            where terms.averaged
        )
    group by indicator_id, source_id, vintage_id, region_id, year

),

breaks as (

    select
        indicator_id,
        region_id,
        year
    from stg_series_breaks
    where indicator_id is not null and region_id is not null
    group by indicator_id, region_id, year

),

values_taken as (

    select
        candidates.*,
        case
            when candidates.averaged
                then (candidates.value + coalesce(previous.value, candidates.value)) / 2
            else candidates.value
        end as value_taken,
        case
            when not candidates.averaged then 0.0
            when previous.value is null or breaks.year is not null
                then 0.05 * abs(candidates.value)
            else 0.004 * abs(candidates.value)
                + abs(candidates.value - previous.value) / 2
        end as slack
    from candidates
    left join years_before as previous
        on candidates.region_id = previous.region_id
        and candidates.year - 1 = previous.year
        and candidates.term_indicator_id = previous.indicator_id
        and candidates.term_source_id = previous.source_id
        and candidates.term_vintage_id = previous.vintage_id
    left join breaks
        on candidates.year = breaks.year
        and candidates.term_indicator_id = breaks.indicator_id
        and candidates.region_id = breaks.region_id
    where candidates.place = 1

),

sides as (

    select
        id,
        identity_id,
        sum(sign * value_taken) filter (where part = 'numerator') as numerator,
        sum(half_unit + slack) filter (where part = 'numerator')
            as numerator_error,
        sum(sign * value_taken) filter (where part = 'denominator')
            as denominator,
        sum(half_unit + slack) filter (where part = 'denominator')
            as denominator_error,
        bool_or(foreign_source) as foreign_source,
        count(*) as terms,
        string_agg(cast(term_id as varchar), ',' order by term_id) as term_ids
    from values_taken
    group by id, identity_id

),

expectations as (

    select
        sides.id,
        sides.identity_id,
        sides.foreign_source,
        sides.term_ids,
        identities.constant
        + identities.factor * sides.numerator / coalesce(sides.denominator, 1)
            as expected,
        abs(identities.factor * sides.numerator / coalesce(sides.denominator, 1))
        * (
            sides.numerator_error / abs(sides.numerator)
            + coalesce(sides.denominator_error / abs(sides.denominator), 0)
        ) as error
    from sides
    inner join identities
        on sides.identity_id = identities.identity_id
    inner join terms_counted
        on sides.identity_id = terms_counted.identity_id
        and sides.terms = terms_counted.terms
    where
        sides.numerator <> 0
        and coalesce(sides.denominator, 1) <> 0

)

select
    printed.id,
    printed.source_id,
    printed.region_id,
    printed.parent_id,
    printed.indicator_id,
    printed.year,
    printed.value,
    printed.half_unit,
    printed.status,
    expectations.identity_id,
    expectations.expected,
    expectations.error + printed.half_unit as tolerance,
    expectations.foreign_source,
    expectations.term_ids
from expectations
inner join printed
    on expectations.id = printed.id
order by printed.id, expectations.identity_id
