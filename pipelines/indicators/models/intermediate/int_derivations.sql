-- One row per formula, region, year and vintage: the derived value, or null and the reason.
-- Only derivations with a numerator of the year or the year before are attempted.

with

terms as (

    select
        indicator_id,
        priority,
        region_id,
        year,
        vintage_id,
        sum(case when part = 'numerator' then weight * value end) as numerator,
        sum(case when part = 'numerator' then abs(weight) * half_unit end) as numerator_half,
        sum(case when part = 'denominator' then weight * value end) as denominator,
        sum(case when part = 'denominator' then abs(weight) * half_unit end)
            as denominator_half,
        count(*) filter (where part = 'denominator') > 0 as divides,
        count(*) = count(value) as complete,
        coalesce(bool_or(broken), false) as broken,
        max(status_rank) as status_rank,
        max(kind_rank) as kind_rank,
        max(vintage_rank) as vintage_rank
    from int_derivation_terms
    group by indicator_id, priority, region_id, year, vintage_id

),

derived as (

    select
        terms.indicator_id,
        terms.priority,
        terms.region_id,
        terms.year,
        terms.vintage_id,
        terms.status_rank,
        terms.kind_rank,
        terms.vintage_rank,
        case
            when terms.broken then 'BREAK_IN_SERIES'
            when not terms.complete then 'MISSING_INPUT'
            when terms.divides and terms.denominator = 0 then 'BASE_ZERO'
        end as reason,
        stg_formulas.factor * terms.numerator
        / case when terms.divides then nullif(terms.denominator, 0) else 1 end as quotient,
        abs(stg_formulas.factor) * case
            when terms.divides then
                terms.numerator_half / nullif(abs(terms.denominator), 0)
                + abs(terms.numerator) * terms.denominator_half
                / nullif(terms.denominator * terms.denominator, 0)
            else terms.numerator_half
        end as quotient_half
    from terms
    inner join stg_formulas
        on terms.indicator_id = stg_formulas.indicator_id
        and terms.priority = stg_formulas.priority

),

derivations as (

    select
        indicator_id,
        priority,
        region_id,
        year,
        vintage_id,
        status_rank,
        kind_rank,
        vintage_rank,
        reason,
        case when reason is null then quotient end as value,
        case when reason is null then quotient_half end as half_unit
    from derived

)

select * from derivations
