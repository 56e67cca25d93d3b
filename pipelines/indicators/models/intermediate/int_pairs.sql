-- One row per region, indicator, base year and year: the two figures a change is taken between,
-- or the reason why there are none.
--
-- Both come from one origin and, where the indicator is revised, one vintage, and no break lies
-- between them. base_year is the year before, and each base year a switch of the plan offers.

with

figures as (

    select
        int_series.region_id,
        int_series.indicator_id,
        int_series.year,
        int_series.origin,
        int_series.formula_priority,
        int_series.vintage_id,
        int_series.value,
        int_series.half_unit,
        int_series.outdone,
        int_series.status_rank,
        int_series.kind_rank,
        int_series.vintage_rank,
        int_series.reading_id,
        stg_indicators.change,
        case
            when stg_indicators.revisable or int_series.origin = 'derived'
                then int_series.vintage_id
            else ''
        end as vintage_key,
        row_number() over (
            partition by
                int_series.region_id,
                int_series.indicator_id,
                int_series.year,
                int_series.origin,
                int_series.formula_priority,
                case
                    when stg_indicators.revisable or int_series.origin = 'derived'
                        then int_series.vintage_id
                    else ''
                end
            order by int_series.preference
        ) as place
    from int_series
    inner join stg_indicators
        on int_series.indicator_id = stg_indicators.indicator_id
    where
        int_series.freq = 'A'
        and int_series.scope = ''
        and int_series.value is not null
        and int_series.status not in ('estimated', 'forecast')
        and stg_indicators.change <> 'none'

),

years as (

    select
        region_id,
        indicator_id,
        year
    from figures
    group by region_id, indicator_id, year

),

base_years as (

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
    group by
        years.region_id,
        years.indicator_id,
        years.year,
        stg_base_years.base_year

),

paired as (

    select
        ends.region_id,
        ends.indicator_id,
        base_years.base_year,
        ends.year,
        ends.origin,
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
        ends.formula_priority
    from figures as ends
    inner join base_years
        on ends.region_id = base_years.region_id
        and ends.indicator_id = base_years.indicator_id
        and ends.year = base_years.year
    inner join figures as starts
        on ends.region_id = starts.region_id
        and ends.indicator_id = starts.indicator_id
        and base_years.base_year = starts.year
        and ends.origin = starts.origin
        and ends.formula_priority = starts.formula_priority
        and ends.vintage_key = starts.vintage_key
    where ends.place = 1 and starts.place = 1

),

breaks_crossed as (

    select
        base_years.region_id,
        base_years.indicator_id,
        base_years.base_year,
        base_years.year
    from base_years
    inner join int_breaks
        on base_years.region_id = int_breaks.region_id
        and base_years.indicator_id = int_breaks.indicator_id
        and int_breaks.year > base_years.base_year
        and int_breaks.year <= base_years.year
    group by
        base_years.region_id,
        base_years.indicator_id,
        base_years.base_year,
        base_years.year

),

pairs_ranked as (

    select
        paired.*,
        breaks_crossed.year is not null as is_broken,
        row_number() over (
            partition by
                paired.region_id,
                paired.indicator_id,
                paired.base_year,
                paired.year
            order by
                paired.outdone,
                paired.status_rank,
                paired.kind_rank,
                paired.origin,
                paired.formula_priority,
                paired.vintage_rank,
                paired.vintage_key
        ) as preference
    from paired
    left join breaks_crossed
        on paired.region_id = breaks_crossed.region_id
        and paired.indicator_id = breaks_crossed.indicator_id
        and paired.base_year = breaks_crossed.base_year
        and paired.year = breaks_crossed.year

),

pairs_unbroken as (

    select *
    from pairs_ranked
    where preference = 1 and not is_broken

),

pairs_broken as (

    select
        region_id,
        indicator_id,
        base_year,
        year
    from pairs_ranked
    where preference = 1 and is_broken

),

pairs as (

    select
        base_years.region_id,
        base_years.indicator_id,
        base_years.base_year,
        base_years.year,
        pairs_unbroken.origin,
        pairs_unbroken.vintage_key as vintage_id,
        pairs_unbroken.base_value,
        pairs_unbroken.base_half,
        pairs_unbroken.base_reading_id,
        pairs_unbroken.value,
        pairs_unbroken.value_half,
        pairs_unbroken.reading_id,
        pairs_unbroken.status_rank,
        case
            when pairs_unbroken.region_id is not null then null
            when pairs_broken.region_id is not null then 'BREAK_IN_SERIES'
            when bases.region_id is not null then 'SUSPECTED_VINTAGE_MIX'
            else 'MISSING_INPUT'
        end as reason
    from base_years
    left join pairs_unbroken
        on base_years.region_id = pairs_unbroken.region_id
        and base_years.indicator_id = pairs_unbroken.indicator_id
        and base_years.base_year = pairs_unbroken.base_year
        and base_years.year = pairs_unbroken.year
    left join pairs_broken
        on base_years.region_id = pairs_broken.region_id
        and base_years.indicator_id = pairs_broken.indicator_id
        and base_years.base_year = pairs_broken.base_year
        and base_years.year = pairs_broken.year
    left join years as bases
        on base_years.region_id = bases.region_id
        and base_years.indicator_id = bases.indicator_id
        and base_years.base_year = bases.year

)

select * from pairs
