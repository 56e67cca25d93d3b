-- One row per observation with its place among its rivals: those of the same region, indicator,
-- period, period kind, price basis and scope.
--
-- The stated rule: a value before a missing mark, final before provisional, then the rank of
-- the kind of publication, then the vintage, then the later release; the rest makes it total.

with

contested as (

    select int_observations.*
    from int_observations
    inner join int_figures_contested
        on int_observations.region_id = int_figures_contested.region_id
        and int_observations.indicator_id = int_figures_contested.indicator_id
        and int_observations.period = int_figures_contested.period

),

placed as (

    select
        reading_id,
        row_number() over (
            partition by
                region_id,
                indicator_id,
                period,
                period_kind,
                price_basis,
                scope
            order by
                value is null,
                status_rank,
                kind_rank,
                vintage_rank,
                released desc nulls last,
                source_id,
                file,
                row_number,
                column_number
        ) as preference,
        row_number() over (
            partition by
                region_id,
                indicator_id,
                period,
                period_kind,
                price_basis,
                scope,
                vintage_id
            order by
                value is null,
                status_rank,
                kind_rank,
                released desc nulls last,
                source_id,
                file,
                row_number,
                column_number
        ) as vintage_preference
    from contested

),

ranked as (

    select
        int_observations.*,
        coalesce(placed.preference, 1) as preference,
        coalesce(placed.vintage_preference, 1) as vintage_preference
    from int_observations
    left join placed
        on int_observations.reading_id = placed.reading_id

)

select * from ranked
