-- One row per formula, region, year, vintage and input year that the formula asks for, with the
-- input found or null. Inputs of revisable indicators come from that one vintage.

with

formulas as (

    select
        stg_formulas.indicator_id,
        stg_formulas.priority,
        bool_or(stg_indicators.revisable) as revisable
    from stg_formulas
    inner join stg_formula_terms
        on stg_formulas.indicator_id = stg_formula_terms.indicator_id
        and stg_formulas.priority = stg_formula_terms.priority
    inner join stg_indicators
        on stg_formula_terms.term_indicator_id = stg_indicators.indicator_id
    group by stg_formulas.indicator_id, stg_formulas.priority

),

derivations as (

    select
        formulas.indicator_id,
        formulas.priority,
        int_inputs.region_id,
        int_inputs.year,
        case when formulas.revisable then int_inputs.vintage_id else '' end as vintage_id
    from formulas
    inner join stg_formula_terms
        on formulas.indicator_id = stg_formula_terms.indicator_id
        and formulas.priority = stg_formula_terms.priority
    inner join int_inputs
        on stg_formula_terms.term_indicator_id = int_inputs.indicator_id
    where
        stg_formula_terms.part = 'numerator'
        and (int_inputs.revisable or not formulas.revisable)
    group by
        formulas.indicator_id,
        formulas.priority,
        int_inputs.region_id,
        int_inputs.year,
        case when formulas.revisable then int_inputs.vintage_id else '' end

),

years_back as (

    select unnest([0, 1]) as back

),

terms_asked as (

    select
        derivations.indicator_id,
        derivations.priority,
        derivations.region_id,
        derivations.year,
        derivations.vintage_id,
        stg_formula_terms.part,
        stg_formula_terms.term_indicator_id,
        stg_formula_terms.averaged,
        derivations.year - years_back.back as term_year,
        case when stg_indicators.revisable then derivations.vintage_id else '' end
            as vintage_key,
        cast(
            stg_formula_terms.sign
            * case when stg_formula_terms.averaged then 0.5 else 1 end as double
        ) as weight
    from derivations
    inner join stg_formula_terms
        on derivations.indicator_id = stg_formula_terms.indicator_id
        and derivations.priority = stg_formula_terms.priority
    inner join stg_indicators
        on stg_formula_terms.term_indicator_id = stg_indicators.indicator_id
    cross join years_back
    where years_back.back = 0 or stg_formula_terms.averaged

),

inputs as (

    select
        region_id,
        indicator_id,
        year,
        case when revisable then vintage_id else '' end as vintage_key,
        value,
        half_unit,
        status_rank,
        kind_rank,
        vintage_rank,
        reading_id
    from int_inputs
    where revisable or preference = 1

),

terms_found as (

    select
        terms_asked.*,
        inputs.value,
        inputs.half_unit,
        inputs.status_rank,
        inputs.kind_rank,
        inputs.vintage_rank,
        inputs.reading_id,
        terms_asked.averaged
        and int_breaks.year is not null as broken
    from terms_asked
    left join inputs
        on terms_asked.region_id = inputs.region_id
        and terms_asked.term_indicator_id = inputs.indicator_id
        and terms_asked.term_year = inputs.year
        and terms_asked.vintage_key = inputs.vintage_key
    left join int_breaks
        on terms_asked.region_id = int_breaks.region_id
        and terms_asked.term_indicator_id = int_breaks.indicator_id
        and terms_asked.year = int_breaks.year

)

select * from terms_found
