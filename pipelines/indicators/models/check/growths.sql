-- One row per printed growth rate whose level is known in both years: from one source and vintage,
-- or, where none prints both, from the two that a reader would take (`across`). What the growth
-- says beside what the levels say, and what rivals print.

with

growths as (

    select
        check_observations.id,
        check_observations.source_id,
        check_observations.region_id,
        check_observations.indicator_id,
        check_observations.year,
        check_observations.value as growth,
        check_observations.half_unit,
        check_observations.status,
        stg_growth_names.indicator_id as level_id,
        stg_growth_names.basis
    from check_observations
    inner join stg_growth_names
        on check_observations.indicator_id
            = stg_growth_names.growth_indicator_id
    where check_observations.scope = ''

),

levels as (

    select
        current.source_id,
        current.vintage_id,
        current.region_id,
        current.indicator_id,
        current.year,
        current.id as level_row,
        previous.id as previous_row,
        previous.source_id as previous_source_id,
        current.value,
        previous.value as previous_value,
        current.half_unit,
        previous.half_unit as previous_half_unit,
        false as across
    from check_observations as current
    inner join check_observations as previous
        on current.source_id = previous.source_id
        and current.vintage_id = previous.vintage_id
        and current.scope = previous.scope
        and current.region_id = previous.region_id
        and current.indicator_id = previous.indicator_id
        and current.year = previous.year + 1
    inner join stg_growth_names
        on current.indicator_id = stg_growth_names.indicator_id
        and stg_growth_names.basis in ('constant', 'nominal')
    where previous.value > 0 and current.scope = ''

),

levels_across as (

    select
        current.source_id,
        current.vintage_id,
        current.region_id,
        current.indicator_id,
        current.year,
        current.id as level_row,
        previous.id as previous_row,
        previous.source_id as previous_source_id,
        current.value,
        previous.value as previous_value,
        current.half_unit,
        previous.half_unit as previous_half_unit,
        true as across
    from check_best as current
    inner join check_best as previous
        on current.region_id = previous.region_id
        and current.indicator_id = previous.indicator_id
        and current.year = previous.year + 1
        and (
            current.source_id <> previous.source_id
            or current.vintage_id <> previous.vintage_id
        )
    inner join stg_growth_names
        on current.indicator_id = stg_growth_names.indicator_id
        and stg_growth_names.basis in ('constant', 'nominal')
    left join levels
        on current.region_id = levels.region_id
        and current.indicator_id = levels.indicator_id
        and current.year = levels.year
    where
        previous.value > 0
        and previous.status_rank <= 3
        and current.status_rank <= 3
        and levels.region_id is null

),

levels_united as (

    select * from levels
    union all
    select * from levels_across

),

levels_changed as (

    select
        *,
        100 * (value / previous_value - 1) as nominal,
        100 * (
            half_unit / abs(previous_value)
            + value * previous_half_unit / pow(previous_value, 2)
        ) as nominal_half
    from levels_united

),

compared as (

    select
        growths.*,
        levels_changed.source_id as level_source_id,
        levels_changed.previous_source_id,
        levels_changed.level_row,
        levels_changed.previous_row,
        levels_changed.across,
        levels_changed.value,
        levels_changed.previous_value,
        levels_changed.nominal,
        levels_changed.nominal_half,
        row_number() over (
            partition by growths.id
            order by
                levels_changed.source_id = growths.source_id desc,
                abs(levels_changed.nominal - growths.growth),
                levels_changed.source_id,
                levels_changed.vintage_id
        ) as place
    from growths
    inner join levels_changed
        on growths.region_id = levels_changed.region_id
        and growths.level_id = levels_changed.indicator_id
        and growths.year = levels_changed.year

),

prices as (

    select
        check_best.year,
        avg(check_best.value) - 100 as inflation
    from check_best
    inner join check_relations
        on check_best.indicator_id = check_relations.indicator_id
    where check_relations.kind = 'price'
    group by check_best.year

),

rivals as (

    select
        region_id,
        indicator_id,
        year,
        min(growth) as least,
        max(growth) as most
    from growths
    group by region_id, indicator_id, year

)

select
    compared.id,
    compared.source_id,
    compared.region_id,
    compared.indicator_id,
    compared.level_id,
    compared.year,
    compared.basis,
    compared.growth,
    compared.half_unit,
    compared.status,
    compared.level_source_id,
    compared.previous_source_id,
    compared.level_row,
    compared.previous_row,
    compared.across,
    compared.value,
    compared.previous_value,
    compared.nominal,
    compared.nominal_half,
    100 * ((1 + compared.nominal / 100) / (1 + compared.growth / 100) - 1)
        as deflator,
    prices.inflation,
    rivals.least,
    rivals.most,
    compared.place
from compared
inner join rivals
    on compared.region_id = rivals.region_id
    and compared.indicator_id = rivals.indicator_id
    and compared.year = rivals.year
left join prices
    on compared.year = prices.year
order by compared.region_id, compared.indicator_id, compared.year
