-- One row per region or group, indicator and period: the figure that is published, or why there
-- is none. Observed figures carry their cell; derived ones their inputs in figure_inputs.

with

preferred as (

    select *
    from int_series
    where preference = 1

),

observations as (

    select
        reading_id,
        row_number,
        column_number,
        sheet,
        source_id,
        file,
        printed_value,
        printed_decimals,
        printed_text,
        raw_unit,
        label,
        flag,
        correction
    from int_observations_ranked

),

rivals as (

    select
        region_id,
        indicator_id,
        period,
        count(*) as rivals
    from int_observations_ranked
    where value is not null
    group by region_id, indicator_id, period

),

rivals_compared as (

    select
        preferred.region_id,
        preferred.indicator_id,
        preferred.period,
        bool_or(
            abs(int_observations_ranked.value - preferred.value)
            > (int_observations_ranked.half_unit + preferred.half_unit) * 1.000001
        ) as rivals_differ
    from preferred
    inner join int_observations_ranked
        on preferred.region_id = int_observations_ranked.region_id
        and preferred.indicator_id = int_observations_ranked.indicator_id
        and preferred.period = int_observations_ranked.period
    where int_observations_ranked.value is not null
    group by preferred.region_id, preferred.indicator_id, preferred.period

),

figures as (

    select
        preferred.region_id || '/' || preferred.indicator_id || '/' || preferred.period
            as figure_key,
        preferred.region_id,
        preferred.indicator_id,
        preferred.period,
        cast(preferred.year as integer) as year,
        preferred.freq,
        preferred.period_kind,
        preferred.value,
        stg_indicators.unit,
        cast(
            case
                when preferred.origin = 'derived' then stg_indicators.decimals
                when preferred.half_unit > 0
                    then greatest(0, least(6, -floor(log10(preferred.half_unit * 2.0000001))))
                else stg_indicators.decimals
            end as integer
        ) as decimals,
        preferred.half_unit,
        preferred.status,
        preferred.vintage_id,
        preferred.price_basis,
        preferred.scope,
        preferred.reason,
        concat_ws(
            ',',
            case when preferred.status = 'provisional' then 'p' end,
            case when preferred.status = 'estimated' then 'e' end,
            case when preferred.status = 'forecast' then 'f' end,
            case when int_breaks.year is not null then 'b' end,
            case when observations.correction is not null then 'r' end
        ) as flags,
        preferred.origin,
        stg_formulas.formula_zh,
        stg_formulas.formula_en,
        observations.source_id,
        observations.file,
        observations.sheet,
        cast(observations.row_number as integer) as row_number,
        cast(observations.column_number as integer) as column_number,
        coalesce(
            observations.printed_text,
            print_decimal(observations.printed_value, observations.printed_decimals)
        ) as raw_text,
        observations.raw_unit,
        observations.label,
        observations.correction,
        cast(coalesce(rivals.rivals, 0) as integer) as rivals,
        coalesce(rivals_compared.rivals_differ, false) as rivals_differ
    from preferred
    inner join stg_indicators
        on preferred.indicator_id = stg_indicators.indicator_id
    left join stg_formulas
        on preferred.origin = 'derived'
        and preferred.indicator_id = stg_formulas.indicator_id
        and preferred.formula_priority = stg_formulas.priority
    left join observations
        on preferred.reading_id = observations.reading_id
    left join rivals
        on preferred.region_id = rivals.region_id
        and preferred.indicator_id = rivals.indicator_id
        and preferred.period = rivals.period
    left join rivals_compared
        on preferred.region_id = rivals_compared.region_id
        and preferred.indicator_id = rivals_compared.indicator_id
        and preferred.period = rivals_compared.period
    left join int_breaks
        on preferred.region_id = int_breaks.region_id
        and preferred.indicator_id = int_breaks.indicator_id
        and preferred.year = int_breaks.year

)

select * from figures
