-- One row per indicator of a source and year: how its regions moved from the year before, and how they
-- move in the years around; what a change of name is held against.

with

steps as (

    select
        source_id,
        indicator_id,
        year,
        quantile_cont(step, 0.5) as step
    from check_series
    where year = previous_year + 1
    group by source_id, indicator_id, year

),

usual as (

    select
        steps.source_id,
        steps.indicator_id,
        steps.year,
        quantile_cont(others.step, 0.5) as usual_step,
        quantile_cont(others.step, 0.75) - quantile_cont(others.step, 0.25)
            as spread
    from steps
    inner join steps as others
        on steps.source_id = others.source_id
        and steps.indicator_id = others.indicator_id
        and steps.year <> others.year
        and abs(steps.year - others.year) <= 4
    group by steps.source_id, steps.indicator_id, steps.year

)

select
    steps.source_id,
    steps.indicator_id,
    steps.year,
    steps.step,
    usual.usual_step,
    usual.spread
from steps
inner join usual
    on steps.source_id = usual.source_id
    and steps.indicator_id = usual.indicator_id
    and steps.year = usual.year
order by steps.source_id, steps.indicator_id, steps.year
