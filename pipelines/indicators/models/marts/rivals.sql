-- One row per observation that competes for a figure, in the order of preference. `rule` says by
-- what the best one was preferred to it; where the figure is computed from its parts, none of the
-- printed ones is chosen and the best is the one that was `computed` over.

with

origins as (

    select
        region_id,
        indicator_id,
        period,
        origin
    from int_series
    where preference = 1

),

rivals as (

    select
        int_observations_ranked.region_id || '/' || int_observations_ranked.indicator_id || '/' || int_observations_ranked.period as figure_key,
        source_id || '/' || file || '#' || case when sheet = '' then '' else sheet || '!' end
        || 'r' || row_number || 'c' || column_number as observation_id,
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
        row_number,
        column_number,
        flag,
        missing_reason,
        correction,
        status_rank,
        kind_rank,
        vintage_rank,
        origins.origin,
        row_number() over best as place,
        first_value(status_rank) over best as best_status,
        first_value(kind_rank) over best as best_kind,
        first_value(vintage_rank) over best as best_vintage,
        first_value(scope) over best as best_scope,
        first_value(released) over best as best_released
    from int_observations_ranked
    inner join origins
        on int_observations_ranked.region_id = origins.region_id
        and int_observations_ranked.indicator_id = origins.indicator_id
        and int_observations_ranked.period = origins.period
    window best as (
        partition by
            int_observations_ranked.region_id,
            int_observations_ranked.indicator_id,
            int_observations_ranked.period
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

explained as (

    select
        figure_key,
        observation_id,
        cast(place as integer) as place,
        value,
        unit,
        half_unit,
        raw_text,
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
        place = 1 and origin = 'observed' as chosen,
        case
            when place = 1 and origin = 'observed' then 'chosen'
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
