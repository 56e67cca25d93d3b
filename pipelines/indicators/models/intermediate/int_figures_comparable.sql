-- One row per region, indicator, year, origin, formula and, where the indicator is revised, vintage:
-- the figure that a change or a trend may be taken from. Estimates, forecasts and other scopes
-- decide nothing.

with

figures as (

    select
        int_series.region_id,
        int_series.indicator_id,
        int_series.year,
        int_series.origin,
        int_series.formula_priority,
        case
            when stg_indicators.revisable or int_series.origin = 'derived'
                then int_series.vintage_id
            else ''
        end as vintage_key,
        int_series.value,
        int_series.half_unit,
        int_series.outdone,
        int_series.status_rank,
        int_series.kind_rank,
        int_series.vintage_rank,
        int_series.reading_id,
        int_series.preference,
        int_series.alone,
        stg_indicators.change
    from int_series
    inner join stg_indicators
        on int_series.indicator_id = stg_indicators.indicator_id
    where
        int_series.freq = 'A'
        and int_series.scope = ''
        and int_series.value is not null
        and int_series.status not in ('estimated', 'forecast')

),

placed as (

    select
        *,
        row_number() over (
            partition by
                region_id,
                indicator_id,
                year,
                origin,
                formula_priority,
                vintage_key
            order by preference
        ) as place
    from figures
    where not alone

),

comparable as (

    select
        *,
        1 as place
    from figures
    where alone
    union all
    select *
    from placed
    where place = 1

)

select * from comparable
