-- One row per region, indicator, base year, year, origin, formula and vintage: two figures between
-- which a change may be taken, with their place among such pairs and whether a break lies between.
--
-- base_year is the year before, and each base year a switch of the plan offers.

with

figures as (

    select *
    from int_figures_comparable
    where change <> 'none'

),

ends as (

    select
        figures.*,
        figures.year - 1 as base_year
    from figures
    union all
    select
        figures.*,
        stg_base_years.base_year
    from figures
    inner join stg_base_years
        on figures.year > stg_base_years.base_year + 1

),

paired as (

    select
        ends.region_id,
        ends.indicator_id,
        ends.base_year,
        ends.year,
        ends.origin,
        ends.formula_priority,
        ends.vintage_key,
        starts.value as base_value,
        starts.half_unit as base_half,
        starts.reading_id as base_reading_id,
        ends.value,
        ends.half_unit as value_half,
        ends.reading_id,
        ends.outdone or starts.outdone as outdone,
        greatest(ends.status_rank, starts.status_rank) as status_rank,
        greatest(ends.kind_rank, starts.kind_rank) as kind_rank,
        greatest(ends.vintage_rank, starts.vintage_rank) as vintage_rank,
        ends.alone or starts.alone as alone
    from ends
    inner join figures as starts
        on ends.region_id = starts.region_id
        and ends.indicator_id = starts.indicator_id
        and ends.base_year = starts.year
        and ends.origin = starts.origin
        and ends.formula_priority = starts.formula_priority
        and ends.vintage_key = starts.vintage_key

),

ranked as (

    select
        *,
        row_number() over (
            partition by region_id, indicator_id, base_year, year
            order by
                outdone,
                status_rank,
                kind_rank,
                origin,
                formula_priority,
                vintage_rank,
                vintage_key
        ) as preference
    from paired
    where not alone

),

united as (

    select
        *,
        1 as preference
    from paired
    where alone
    union all
    select * from ranked

),

breaks_crossed as (

    select
        united.region_id,
        united.indicator_id,
        united.base_year,
        united.year
    from united
    inner join int_breaks
        on united.region_id = int_breaks.region_id
        and united.indicator_id = int_breaks.indicator_id
        and int_breaks.year > united.base_year
        and int_breaks.year <= united.year
    group by united.region_id, united.indicator_id, united.base_year, united.year

),

candidates as (

    select
        united.*,
        breaks_crossed.year is not null as broken
    from united
    left join breaks_crossed
        on united.region_id = breaks_crossed.region_id
        and united.indicator_id = breaks_crossed.indicator_id
        and united.base_year = breaks_crossed.base_year
        and united.year = breaks_crossed.year

)

select * from candidates
