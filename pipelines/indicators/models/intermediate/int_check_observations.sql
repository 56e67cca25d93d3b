-- One row per annual observation as its source prints it: corrections beside the sources are
-- undone, so that what they mend is still found; `corrected` says that its value is mended, `redated`
-- that its period is.

with

observations as (

    select
        reading_id,
        source_id,
        file,
        row_number,
        column_number,
        region_id,
        indicator_id,
        period,
        period_kind,
        value,
        half_unit,
        unit,
        printed_value,
        printed_decimals,
        label,
        raw_unit,
        vintage_id,
        status,
        status_rank,
        kind_rank,
        scope,
        price_basis,
        correction
    from int_observations_ranked
    where
        freq = 'A'
        and period_kind in ('annual', 'year_end', 'census')
        and printed_value is not null

),

parents as (

    select
        region_id,
        min(parent_id) as parent_id
    from stg_region_parents
    where hierarchy = 'admin'
    group by region_id

),

observations_restored as (

    select
        observations.*,
        coalesce(stg_period_corrections.printed_period, observations.period)
            as printed_period,
        stg_corrections.source_id is not null as corrected,
        observations.half_unit * 2 * pow(
            10,
            coalesce(
                stg_corrections.corrected_decimals,
                observations.printed_decimals
            )
        ) as unit_factor
    from observations
    left join stg_corrections
        on observations.source_id = stg_corrections.source_id
        and observations.file = stg_corrections.file
        and observations.row_number = stg_corrections.row_number
        and observations.column_number = stg_corrections.column_number
    left join stg_period_corrections
        on observations.source_id = stg_period_corrections.source_id
        and observations.file = stg_period_corrections.file
        and observations.period = stg_period_corrections.corrected_period

),

checked as (

    select
        observations_restored.reading_id as id,
        observations_restored.source_id,
        observations_restored.file,
        observations_restored.row_number,
        observations_restored.column_number,
        observations_restored.region_id,
        coalesce(parents.parent_id, '') as parent_id,
        observations_restored.indicator_id,
        cast(left(observations_restored.printed_period, 4) as integer) as year,
        observations_restored.period_kind,
        case
            when observations_restored.correction is null
                then observations_restored.value
            else observations_restored.printed_value
                * observations_restored.unit_factor
        end as value,
        case
            when observations_restored.correction is null
                then observations_restored.half_unit
            else 0.5 * observations_restored.unit_factor
                / pow(10, observations_restored.printed_decimals)
        end as half_unit,
        observations_restored.unit_factor,
        observations_restored.printed_value,
        observations_restored.printed_decimals,
        observations_restored.unit,
        observations_restored.label,
        observations_restored.raw_unit,
        observations_restored.vintage_id,
        observations_restored.status,
        observations_restored.status_rank,
        observations_restored.kind_rank,
        observations_restored.scope,
        observations_restored.price_basis,
        stg_indicators.change = 'points' as in_points,
        stg_indicators.aggregation = 'sum' as additive,
        observations_restored.corrected,
        observations_restored.printed_period <> observations_restored.period
            as redated
    from observations_restored
    inner join stg_indicators
        on observations_restored.indicator_id = stg_indicators.indicator_id
    left join parents
        on observations_restored.region_id = parents.region_id

)

select * from checked where value is not null
