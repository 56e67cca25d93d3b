-- One row per region, indicator and year: the longest up-to-date run of figures of one origin and,
-- where the indicator is revised, one vintage. Trends are taken over these and nothing else.

with

figures as (

    select
        int_series.region_id,
        int_series.indicator_id,
        int_series.year,
        int_series.origin || ' ' || int_series.formula_priority || ' ' || case
            when stg_indicators.revisable or int_series.origin = 'derived'
                then int_series.vintage_id
            else ''
        end as run,
        int_series.value,
        int_series.half_unit,
        int_series.preference,
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

figures_placed as (

    select
        *,
        row_number() over (
            partition by region_id, indicator_id, year, run
            order by preference
        ) as place
    from figures

),

runs_ranked as (

    select
        region_id,
        indicator_id,
        run,
        row_number() over (
            partition by region_id, indicator_id
            order by max(year) desc, count(*) desc, min(preference), run
        ) as place
    from figures_placed
    where place = 1
    group by region_id, indicator_id, run

),

points as (

    select
        figures_placed.region_id,
        figures_placed.indicator_id,
        figures_placed.year,
        figures_placed.run,
        figures_placed.value,
        figures_placed.half_unit,
        figures_placed.change
    from figures_placed
    inner join runs_ranked
        on figures_placed.region_id = runs_ranked.region_id
        and figures_placed.indicator_id = runs_ranked.indicator_id
        and figures_placed.run = runs_ranked.run
    where figures_placed.place = 1 and runs_ranked.place = 1

)

select * from points
