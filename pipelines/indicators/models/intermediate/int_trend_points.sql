-- One row per region, indicator and year: the longest up-to-date run of figures of one origin and,
-- where the indicator is revised, one vintage. Trends are taken over these and nothing else.

with

figures as (

    select
        region_id,
        indicator_id,
        year,
        origin,
        formula_priority,
        vintage_key,
        value,
        half_unit,
        preference,
        change
    from int_figures_comparable

),

runs_ranked as (

    select
        region_id,
        indicator_id,
        origin,
        formula_priority,
        vintage_key,
        row_number() over (
            partition by region_id, indicator_id
            order by
                max(year) desc,
                count(*) desc,
                min(preference),
                origin,
                formula_priority,
                vintage_key
        ) as place
    from figures
    group by region_id, indicator_id, origin, formula_priority, vintage_key

),

points as (

    select
        figures.region_id,
        figures.indicator_id,
        figures.year,
        figures.value,
        figures.half_unit,
        figures.change
    from figures
    inner join runs_ranked
        on figures.region_id = runs_ranked.region_id
        and figures.indicator_id = runs_ranked.indicator_id
        and figures.origin = runs_ranked.origin
        and figures.formula_priority = runs_ranked.formula_priority
        and figures.vintage_key = runs_ranked.vintage_key
    where runs_ranked.place = 1

)

select * from points
