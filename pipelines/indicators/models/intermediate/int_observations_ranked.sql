-- One row per observation with its place among its rivals: those of the same region, indicator,
-- period, period kind, price basis and scope.
--
-- The stated rule: a value before a missing mark, final before provisional, then the rank of
-- the kind of publication, then the vintage, then the later release; the rest makes it total.

with

observations as (

    select
        int_observations.*,
        coalesce(stg_statuses.line, 99) as status_rank,
        coalesce(stg_source_kinds.rank, 99) as kind_rank,
        coalesce(stg_vintages.rank, 0) as vintage_rank
    from int_observations
    left join stg_statuses
        on int_observations.status = stg_statuses.code
    left join stg_source_kinds
        on int_observations.source_kind = stg_source_kinds.kind
    left join stg_vintages
        on int_observations.vintage_id = stg_vintages.vintage_id

),

ranked as (

    select
        *,
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
    from observations

)

select * from ranked
