-- One row per region, indicator, base year and year: the two figures a change is taken between,
-- or the reason why there are none.
--
-- Both come from one origin and, where the indicator is revised, one vintage, and no break lies
-- between them. base_year is the year before, and each base year a switch of the plan offers.

with

years as (

    select
        region_id,
        indicator_id,
        year
    from int_figures_comparable
    where change <> 'none'
    group by region_id, indicator_id, year

),

years_asked as (

    select
        region_id,
        indicator_id,
        year,
        year - 1 as base_year
    from years
    union all
    select
        years.region_id,
        years.indicator_id,
        years.year,
        stg_base_years.base_year
    from years
    inner join stg_base_years
        on years.year > stg_base_years.base_year + 1

),

unbroken as (

    select *
    from int_pair_candidates
    where preference = 1 and not broken

),

broken as (

    select
        region_id,
        indicator_id,
        base_year,
        year
    from int_pair_candidates
    where preference = 1 and broken

),

pairs as (

    select
        years_asked.region_id,
        years_asked.indicator_id,
        years_asked.base_year,
        years_asked.year,
        unbroken.origin,
        unbroken.vintage_key as vintage_id,
        unbroken.base_value,
        unbroken.base_half,
        unbroken.base_reading_id,
        unbroken.value,
        unbroken.value_half,
        unbroken.reading_id,
        unbroken.status_rank,
        case
            when unbroken.region_id is not null then null
            when broken.region_id is not null then 'BREAK_IN_SERIES'
            when bases.region_id is not null then 'SUSPECTED_VINTAGE_MIX'
            else 'MISSING_INPUT'
        end as reason
    from years_asked
    left join unbroken
        on years_asked.region_id = unbroken.region_id
        and years_asked.indicator_id = unbroken.indicator_id
        and years_asked.base_year = unbroken.base_year
        and years_asked.year = unbroken.year
    left join broken
        on years_asked.region_id = broken.region_id
        and years_asked.indicator_id = broken.indicator_id
        and years_asked.base_year = broken.base_year
        and years_asked.year = broken.year
    left join years as bases
        on years_asked.region_id = bases.region_id
        and years_asked.indicator_id = bases.indicator_id
        and years_asked.base_year = bases.year

)

select * from pairs
