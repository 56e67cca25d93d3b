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

-- A printed figure of which nothing else speaks is its own and only rival.
compared as (

    select
        int_series.region_id,
        int_series.indicator_id,
        int_series.period,
        int_series.value,
        int_series.half_unit
    from int_series
    left join int_figures_contested
        on int_series.region_id = int_figures_contested.region_id
        and int_series.indicator_id = int_figures_contested.indicator_id
        and int_series.period = int_figures_contested.period
    where
        int_series.preference = 1
        and (
            int_series.origin <> 'observed'
            or int_figures_contested.period is not null
        )

),

rivals as (

    select
        compared.region_id,
        compared.indicator_id,
        compared.period,
        count(*) as rivals,
        bool_or(
            abs(int_observations_ranked.value - compared.value)
            > (int_observations_ranked.half_unit + compared.half_unit) * 1.000001
        ) as rivals_differ
    from compared
    inner join int_observations_ranked
        on compared.region_id = int_observations_ranked.region_id
        and compared.indicator_id = int_observations_ranked.indicator_id
        and compared.period = int_observations_ranked.period
    where int_observations_ranked.value is not null
    group by compared.region_id, compared.indicator_id, compared.period

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
        cast(
            case
                when rivals.rivals is not null then rivals.rivals
                when preferred.origin = 'observed' and preferred.value is not null then 1
                else 0
            end as integer
        ) as rivals,
        coalesce(rivals.rivals_differ, false) as rivals_differ
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
    left join int_breaks
        on preferred.region_id = int_breaks.region_id
        and preferred.indicator_id = int_breaks.indicator_id
        and preferred.year = int_breaks.year

)

select * from figures
