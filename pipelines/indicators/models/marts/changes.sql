-- One row per region, indicator and year: its change, and its lead over the benchmark's.
--
-- Both changes are of one kind and the lead's half-width adds theirs: within it nothing can be
-- said (INDETERMINATE_ROUNDING). judge_spans and judge_published are the verdicts of packages/methods:
-- exact on the printed figures where both changes were computed, else on the changes themselves.

with

changes as (

    select
        region_id,
        indicator_id,
        year,
        value,
        previous_value,
        previous_half,
        pair_value,
        value_half,
        change,
        change_kind,
        basis,
        half_width,
        reason,
        status
    from int_changes

),

benchmarks as (

    select changes.*
    from changes
    inner join (select benchmark_id from int_benchmarks group by benchmark_id) as regions
        on changes.region_id = regions.benchmark_id

),

compared as (

    select
        changes.*,
        int_benchmarks.benchmark_id,
        benchmarks.change as benchmark_change,
        benchmarks.half_width as benchmark_half_width,
        benchmarks.previous_value as benchmark_previous,
        benchmarks.previous_half as benchmark_previous_half,
        benchmarks.pair_value as benchmark_value,
        benchmarks.value_half as benchmark_value_half,
        changes.basis = 'computed' and benchmarks.basis = 'computed' as both_computed,
        changes.change - benchmarks.change as lead,
        changes.half_width + benchmarks.half_width as lead_half_width,
        case
            when int_benchmarks.benchmark_id is null then null
            when changes.reason is not null then changes.reason
            when benchmarks.change is null then 'BENCHMARK_MISSING'
        end as verdict_reason
    from changes
    left join int_benchmarks
        on changes.region_id = int_benchmarks.region_id
    left join benchmarks
        on int_benchmarks.benchmark_id = benchmarks.region_id
        and changes.indicator_id = benchmarks.indicator_id
        and changes.year = benchmarks.year
        and changes.change_kind = benchmarks.change_kind

),

judged as (

    select
        region_id,
        indicator_id,
        cast(year as integer) as year,
        value,
        previous_value,
        change,
        change_kind,
        basis,
        half_width,
        reason,
        status,
        benchmark_id,
        benchmark_change,
        lead,
        lead_half_width,
        case
            when both_computed
                then
                    judge_spans(
                        previous_value,
                        previous_half,
                        pair_value,
                        value_half,
                        benchmark_previous,
                        benchmark_previous_half,
                        benchmark_value,
                        benchmark_value_half,
                        case when change_kind = 'points' then 'points' else 'percent' end
                    )
            else judge_published(change, half_width, benchmark_change, benchmark_half_width)
        end as verdict,
        verdict_reason
    from compared

)

select * from judged
