-- One row per region, indicator and quarter or month: the published figure, the single period taken
-- out of the cumulated ones, the same of the year before, and the lead over the benchmark.
--
-- Only additive flows have a single period, and only between cumulated figures of one vintage. A
-- published growth rate is cumulated growth: its lead is judged on the digits printed.

with

figures as (

    select
        int_periods_within_years.region_id,
        int_periods_within_years.indicator_id,
        int_periods_within_years.period,
        int_periods_within_years.freq,
        int_periods_within_years.year,
        int_periods_within_years.position,
        int_periods_within_years.period_kind,
        int_periods_within_years.value,
        int_periods_within_years.half_unit,
        int_periods_within_years.status,
        int_periods_within_years.vintage_id,
        int_periods_within_years.change,
        int_single_periods.single,
        int_single_periods.reason as single_reason
    from int_periods_within_years
    left join int_single_periods
        on int_periods_within_years.region_id = int_single_periods.region_id
        and int_periods_within_years.indicator_id = int_single_periods.indicator_id
        and int_periods_within_years.period = int_single_periods.period

),

compared as (

    select
        figures.*,
        previous.value as previous_value,
        previous.single as previous_single,
        int_benchmarks.benchmark_id,
        benchmarks.value as benchmark_value,
        benchmarks.half_unit as benchmark_half_unit
    from figures
    left join figures as previous
        on figures.region_id = previous.region_id
        and figures.indicator_id = previous.indicator_id
        and figures.freq = previous.freq
        and figures.position = previous.position
        and figures.year = previous.year + 1
    left join int_benchmarks
        on figures.region_id = int_benchmarks.region_id
    left join figures as benchmarks
        on int_benchmarks.benchmark_id = benchmarks.region_id
        and figures.indicator_id = benchmarks.indicator_id
        and figures.period = benchmarks.period
        and figures.period_kind = benchmarks.period_kind

),

judged as (

    select
        region_id,
        indicator_id,
        period,
        freq,
        cast(year as integer) as year,
        cast(position as integer) as position,
        period_kind,
        value,
        half_unit,
        status,
        vintage_id,
        previous_value,
        single,
        single_reason,
        previous_single,
        case when previous_single > 0 then 100 * (single / previous_single - 1) end
            as single_change,
        benchmark_id,
        benchmark_value,
        case when change = 'points' then value - benchmark_value end as lead,
        case when change = 'points' then half_unit + benchmark_half_unit end as lead_half_width,
        case
            when change = 'points'
                then judge_published(value, half_unit, benchmark_value, benchmark_half_unit)
        end as verdict
    from compared

)

select * from judged
