-- One row per region, indicator and year: its change against the calendar year before.
--
-- Rates change in points. Where publications print growth at constant prices only, that is taken and
-- levels are never divided; other amounts are compared as printed. half_width is how far the
-- change may be off because of the digits printed.

with

years as (

    select
        int_series.region_id,
        int_series.indicator_id,
        int_series.year,
        int_series.value,
        int_series.status,
        stg_indicators.change as change_rule
    from int_series
    inner join stg_indicators
        on int_series.indicator_id = stg_indicators.indicator_id
    where
        int_series.freq = 'A'
        and int_series.preference = 1
        and stg_indicators.change <> 'none'

),

bases as (

    select
        indicator_id,
        bool_and(basis = 'constant') as constant
    from stg_growth_names
    group by indicator_id

),

published as (

    select
        region_id,
        indicator_id,
        year,
        basis,
        change,
        half_unit
    from int_growth_published

),

gathered as (

    select
        years.region_id,
        years.indicator_id,
        years.year,
        years.value,
        years.status,
        years.change_rule,
        coalesce(bases.constant, false) as constant,
        int_pairs.base_value,
        int_pairs.base_half,
        int_pairs.value as pair_value,
        int_pairs.value_half,
        int_pairs.origin,
        coalesce(int_pairs.reason, case when int_pairs.year is null then 'MISSING_INPUT' end)
            as pair_reason,
        constants.change as constant_change,
        constants.half_unit as constant_half,
        nominals.change as nominal_change,
        nominals.half_unit as nominal_half
    from years
    left join bases
        on years.indicator_id = bases.indicator_id
    left join int_pairs
        on years.region_id = int_pairs.region_id
        and years.indicator_id = int_pairs.indicator_id
        and years.year = int_pairs.year
        and years.year - 1 = int_pairs.base_year
    left join published as constants
        on years.region_id = constants.region_id
        and years.indicator_id = constants.indicator_id
        and years.year = constants.year
        and constants.basis = 'constant'
    left join published as nominals
        on years.region_id = nominals.region_id
        and years.indicator_id = nominals.indicator_id
        and years.year = nominals.year
        and nominals.basis = 'nominal'

),

computed as (

    select
        *,
        case
            when change_rule = 'points' then 'points'
            when constant then 'percent_constant'
            else 'percent_nominal'
        end as change_kind,
        case
            when change_rule = 'points' then pair_value - base_value
            when base_value > 0 then 100 * (pair_value / base_value - 1)
        end as computed_change,
        case
            when change_rule = 'points' then value_half + base_half
            when base_value > base_half
                then 100 * (
                    (pair_value + value_half) / (base_value - base_half)
                    - pair_value / base_value
                )
        end as computed_half,
        case
            when pair_reason is not null then pair_reason
            when change_rule = 'percent' and base_value = 0 then 'BASE_ZERO'
            when change_rule = 'percent' and base_value < 0 then 'BASE_NEGATIVE'
        end as computed_reason
    from gathered

),

changes as (

    select
        region_id,
        indicator_id,
        year,
        value,
        status,
        case when not constant then base_value end as previous_value,
        case when not constant then base_half end as previous_half,
        case when not constant then pair_value end as pair_value,
        case when not constant then value_half end as value_half,
        change_kind,
        case
            when constant then case when constant_change is not null then 'published' end
            when computed_change is not null then 'computed'
            when nominal_change is not null then 'published'
        end as basis,
        case
            when constant then constant_change
            else coalesce(computed_change, nominal_change)
        end as change,
        case
            when constant then constant_half
            when computed_change is not null then computed_half
            else nominal_half
        end as half_width,
        case
            when constant then case when constant_change is null then 'MISSING_INPUT' end
            when computed_change is null and nominal_change is null then computed_reason
        end as reason
    from computed

)

select * from changes
