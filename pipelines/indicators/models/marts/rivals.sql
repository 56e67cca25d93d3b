-- One row per observation that competes for a figure, in the order of preference. `rule` says by
-- what the best one was preferred to it; where the figure is computed from its parts, none of the
-- printed ones is chosen and the best is the one that was `computed` over.

with

computed as (

    select
        region_id,
        indicator_id,
        period
    from int_series
    where preference = 1 and origin <> 'observed'

),

contested as (

    select int_observations_ranked.*
    from int_observations_ranked
    inner join int_figures_contested
        on int_observations_ranked.region_id = int_figures_contested.region_id
        and int_observations_ranked.indicator_id = int_figures_contested.indicator_id
        and int_observations_ranked.period = int_figures_contested.period

),

placed as (

    select
        reading_id,
        row_number() over best as place,
        first_value(status_rank) over best as best_status,
        first_value(kind_rank) over best as best_kind,
        first_value(vintage_rank) over best as best_vintage,
        first_value(scope) over best as best_scope,
        first_value(released) over best as best_released
    from contested
    window best as (
        partition by region_id, indicator_id, period
        order by
            value is null,
            scope <> '',
            status_rank,
            kind_rank,
            vintage_rank,
            released desc nulls last,
            source_id,
            file,
            row_number,
            column_number
    )

),

rivals as (

    select
        int_observations_ranked.*,
        int_observations_ranked.region_id || '/' || int_observations_ranked.indicator_id
        || '/' || int_observations_ranked.period as figure_key,
        coalesce(placed.place, 1) as place,
        placed.best_status,
        placed.best_kind,
        placed.best_vintage,
        placed.best_scope,
        placed.best_released,
        computed.region_id is not null as is_computed
    from int_observations_ranked
    left join placed
        on int_observations_ranked.reading_id = placed.reading_id
    left join computed
        on int_observations_ranked.region_id = computed.region_id
        and int_observations_ranked.indicator_id = computed.indicator_id
        and int_observations_ranked.period = computed.period

),

explained as (

    select
        figure_key,
        source_id || '/' || file || '#' || case when sheet = '' then '' else sheet || '!' end
        || 'r' || row_number || 'c' || column_number as observation_id,
        cast(place as integer) as place,
        value,
        unit,
        half_unit,
        coalesce(printed_text, print_decimal(printed_value, printed_decimals)) as raw_text,
        raw_unit,
        label,
        status,
        vintage_id,
        scope,
        period_kind,
        price_basis,
        source_id,
        source_kind,
        released,
        file,
        sheet,
        cast(row_number as integer) as row_number,
        cast(column_number as integer) as column_number,
        flag,
        missing_reason,
        correction,
        place = 1 and not is_computed as chosen,
        case
            when place = 1 and not is_computed then 'chosen'
            when place = 1 then 'computed'
            when value is null then 'missing'
            when scope <> best_scope then 'scope'
            when status_rank > best_status then 'status'
            when kind_rank > best_kind then 'publication'
            when vintage_rank > best_vintage then 'vintage'
            when released is distinct from best_released then 'release'
            else 'order'
        end as rule
    from rivals

)

select * from explained
