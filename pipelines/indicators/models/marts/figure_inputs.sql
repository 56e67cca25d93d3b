-- One row per input of a derived figure, as the formula used it. Inputs of the year before stand
-- where a formula averages two year-ends.

with

derived as (

    select
        region_id,
        indicator_id,
        period,
        year,
        vintage_id,
        formula_priority
    from int_series
    where preference = 1 and origin = 'derived'

),

inputs as (

    select
        derived.region_id || '/' || derived.indicator_id || '/' || derived.period as figure_key,
        int_derivation_terms.part,
        int_derivation_terms.term_indicator_id as input_indicator_id,
        derived.region_id || '/' || int_derivation_terms.term_indicator_id || '/'
        || int_derivation_terms.term_year as input_key,
        cast(int_derivation_terms.term_year as integer) as input_year,
        int_derivation_terms.weight,
        int_derivation_terms.value,
        stg_indicators.unit,
        int_derivation_terms.vintage_id,
        int_derivation_terms.broken,
        int_observations_ranked.source_id,
        int_observations_ranked.file,
        int_observations_ranked.sheet,
        cast(int_observations_ranked.row_number as integer) as row_number,
        cast(int_observations_ranked.column_number as integer) as column_number
    from derived
    inner join int_derivation_terms
        on derived.region_id = int_derivation_terms.region_id
        and derived.indicator_id = int_derivation_terms.indicator_id
        and derived.year = int_derivation_terms.year
        and derived.vintage_id = int_derivation_terms.vintage_id
        and derived.formula_priority = int_derivation_terms.priority
    inner join stg_indicators
        on int_derivation_terms.term_indicator_id = stg_indicators.indicator_id
    left join int_observations_ranked
        on int_derivation_terms.reading_id = int_observations_ranked.reading_id

)

select * from inputs
