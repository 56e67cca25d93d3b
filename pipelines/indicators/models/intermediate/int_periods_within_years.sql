-- One row per region, indicator and quarter or month: the figure as published, of the vintage that
-- holds most of its year. Flows are cumulated from January, stocks stand at the period's end.

with

figures as (

    select
        int_series.region_id,
        int_series.indicator_id,
        int_series.period,
        int_series.freq,
        int_series.year,
        cast(right(int_series.period, case when int_series.freq = 'Q' then 1 else 2 end) as integer)
            as position,
        int_series.period_kind,
        int_series.vintage_id,
        int_series.value,
        int_series.half_unit,
        int_series.status,
        int_series.preference
    from int_series
    where
        int_series.freq in ('Q', 'M')
        and int_series.scope = ''
        and int_series.value is not null
        and int_series.status not in ('estimated', 'forecast')

),

vintages_ranked as (

    select
        region_id,
        indicator_id,
        freq,
        year,
        vintage_id,
        row_number() over (
            partition by region_id, indicator_id, freq, year
            order by count(*) desc, min(preference), vintage_id
        ) as place
    from figures
    group by region_id, indicator_id, freq, year, vintage_id

),

figures_ranked as (

    select
        figures.*,
        row_number() over (
            partition by figures.region_id, figures.indicator_id, figures.period
            order by figures.preference
        ) as figure_place
    from figures
    inner join vintages_ranked
        on figures.region_id = vintages_ranked.region_id
        and figures.indicator_id = vintages_ranked.indicator_id
        and figures.freq = vintages_ranked.freq
        and figures.year = vintages_ranked.year
        and figures.vintage_id = vintages_ranked.vintage_id
    where vintages_ranked.place = 1

),

chosen as (

    select
        figures_ranked.region_id,
        figures_ranked.indicator_id,
        figures_ranked.period,
        figures_ranked.freq,
        figures_ranked.year,
        figures_ranked.position,
        figures_ranked.period_kind,
        figures_ranked.vintage_id,
        figures_ranked.value,
        figures_ranked.half_unit,
        figures_ranked.status,
        stg_indicators.change,
        stg_indicators.aggregation
    from figures_ranked
    inner join stg_indicators
        on figures_ranked.indicator_id = stg_indicators.indicator_id
    where figures_ranked.figure_place = 1

)

select * from chosen
