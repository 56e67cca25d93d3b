-- One row per region, indicator and period that was published in more than one vintage: the first
-- figure, each later one that differs beyond the digits printed, the latest, and how far it moved.
--
-- Vintages follow each other by their rank (a first estimate has the largest). One figure stands
-- for a vintage; estimates and forecasts are none. `steps` is a JSON list, in order.

with

observations as (

    select
        int_observations_ranked.region_id,
        int_observations_ranked.indicator_id,
        int_observations_ranked.period,
        int_observations_ranked.year,
        int_observations_ranked.vintage_id,
        int_observations_ranked.value,
        int_observations_ranked.half_unit,
        int_observations_ranked.unit,
        int_observations_ranked.status,
        int_observations_ranked.source_id,
        int_observations_ranked.released,
        int_observations_ranked.vintage_rank,
        row_number() over (
            partition by
                int_observations_ranked.region_id,
                int_observations_ranked.indicator_id,
                int_observations_ranked.period,
                int_observations_ranked.vintage_id
            order by
                int_observations_ranked.status_rank,
                int_observations_ranked.kind_rank,
                int_observations_ranked.released desc nulls last,
                int_observations_ranked.source_id,
                int_observations_ranked.file,
                int_observations_ranked.row_number,
                int_observations_ranked.column_number
        ) as place
    from int_observations_ranked
    inner join int_figures_contested
        on int_observations_ranked.region_id = int_figures_contested.region_id
        and int_observations_ranked.indicator_id = int_figures_contested.indicator_id
        and int_observations_ranked.period = int_figures_contested.period
    inner join stg_indicators
        on int_observations_ranked.indicator_id = stg_indicators.indicator_id
    where
        int_observations_ranked.vintage_preference = 1
        and int_observations_ranked.vintage_id <> ''
        and int_observations_ranked.scope = ''
        and int_observations_ranked.value is not null
        and int_observations_ranked.status not in ('estimated', 'forecast')
        and int_observations_ranked.price_basis = stg_indicators.price_basis

),

releases as (

    select
        *,
        row_number() over (
            partition by region_id, indicator_id, period
            order by vintage_rank desc, released nulls last, vintage_id
        ) as step,
        count(*) over (partition by region_id, indicator_id, period) as releases,
        lag(value) over (
            partition by region_id, indicator_id, period
            order by vintage_rank desc, released nulls last, vintage_id
        ) as previous_value,
        lag(half_unit) over (
            partition by region_id, indicator_id, period
            order by vintage_rank desc, released nulls last, vintage_id
        ) as previous_half_unit
    from observations
    where place = 1

),

compared as (

    select
        *,
        previous_value is not null
        and abs(value - previous_value) > (half_unit + previous_half_unit) * 1.000001
            as revised
    from releases
    where releases > 1

),

gathered as (

    select
        region_id,
        indicator_id,
        period,
        min(year) as year,
        min(unit) as unit,
        count(*) as releases,
        count(*) filter (where revised) as revisions,
        first(value order by step) as first_value,
        first(half_unit order by step) as first_half,
        first(vintage_id order by step) as first_vintage_id,
        first(status order by step) as first_status,
        first(source_id order by step) as first_source_id,
        first(released order by step) as first_released,
        first(value order by step desc) as latest_value,
        first(half_unit order by step desc) as latest_half,
        first(vintage_id order by step desc) as latest_vintage_id,
        first(status order by step desc) as latest_status,
        first(source_id order by step desc) as latest_source_id,
        first(released order by step desc) as latest_released,
        '[' || string_agg(
            json_object(
                'value', value,
                'vintage_id', vintage_id,
                'status', status,
                'source_id', source_id,
                'released', released,
                'revised', revised
            ),
            ', ' order by step
        ) || ']' as steps
    from compared
    group by region_id, indicator_id, period

),

measured as (

    select
        region_id || '/' || indicator_id || '/' || period as figure_key,
        region_id,
        indicator_id,
        period,
        cast(year as integer) as year,
        unit,
        cast(releases as integer) as releases,
        cast(revisions as integer) as revisions,
        first_value,
        first_vintage_id,
        first_status,
        first_source_id,
        first_released,
        latest_value,
        latest_vintage_id,
        latest_status,
        latest_source_id,
        latest_released,
        latest_value - first_value as size,
        case
            when first_value > 0 then 100 * (latest_value / first_value - 1)
        end as size_pct,
        abs(latest_value - first_value) > (latest_half + first_half) * 1.000001 as is_revised,
        cast(steps as varchar) as steps
    from gathered

)

select * from measured
