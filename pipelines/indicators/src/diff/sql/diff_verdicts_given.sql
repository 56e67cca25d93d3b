-- One row per side and verdict that it gives: of a year's lead (yearly), of the plan's headline
-- (headline), of a scorecard and of the plan's statements (plan).

with

changes as (

    select 'earlier' as side, * from earlier_changes
    union all
    select 'later' as side, * from later_changes

),

headline_verdicts as (

    select 'earlier' as side, * from earlier_headline_verdicts
    union all
    select 'later' as side, * from later_headline_verdicts

),

scorecards as (

    select 'earlier' as side, * from earlier_scorecards
    union all
    select 'later' as side, * from later_scorecards

),

plan_verdicts as (

    select 'earlier' as side, * from earlier_plan_verdicts
    union all
    select 'later' as side, * from later_plan_verdicts

),

verdicts as (

    select
        side,
        'yearly' as kind,
        region_id,
        indicator_id,
        cast(year as varchar) as setting,
        year - 1 as first_year,
        year as last_year,
        benchmark_id,
        verdict,
        verdict_reason as reason
    from changes
    where verdict is not null or verdict_reason is not null
    union all
    select
        side,
        'headline' as kind,
        region_id,
        measure as indicator_id,
        concat_ws(' ', scope, base_year, period_rule, benchmark, reading) as setting,
        base_year as first_year,
        end_year as last_year,
        benchmark_id,
        verdict,
        reason
    from headline_verdicts
    union all
    select
        side,
        'scorecard' as kind,
        region_id,
        null as indicator_id,
        concat_ws(' ', scope, base_year, period_rule, benchmark) as setting,
        base_year as first_year,
        end_year as last_year,
        null as benchmark_id,
        verdict,
        null as reason
    from scorecards
    union all
    select
        side,
        'plan' as kind,
        region_id,
        indicator_id,
        concat_ws(' ', statement_id, scope, part, basis, reading) as setting,
        base_year as first_year,
        end_year as last_year,
        null as benchmark_id,
        verdict,
        reason
    from plan_verdicts

)

select * from verdicts
