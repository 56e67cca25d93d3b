-- One row per difference of any kind, as a person reads it: what, where, before, after and why.

with

names as (

    select
        region_id,
        name_zh,
        name_en
    from later_regions
    union
    select
        region_id,
        name_zh,
        name_en
    from earlier_regions
    where region_id not in (select region_id from later_regions)

),

groups as (

    select
        group_id as region_id,
        min(group_zh) as name_zh,
        min(group_en) as name_en
    from later_region_groups
    where group_id not in (select region_id from names)
    group by group_id

),

regions as (

    select * from names
    union all
    select * from groups

),

rows_united as (

    select
        'observation' as what,
        change,
        cause,
        detail,
        split_part(figure_key, '/', 1) as region_id,
        split_part(figure_key, '/', 2) as indicator_id,
        split_part(figure_key, '/', 3) as period,
        earlier_value,
        later_value,
        earlier_text,
        later_text,
        unit,
        coalesce(later_id, earlier_id) as place,
        false as vanished,
        false as flipped,
        cast(null as double) as change_pct
    from diff_observations
    union all
    select
        'figure' as what,
        change,
        cause,
        detail,
        region_id,
        indicator_id,
        period,
        earlier_value,
        later_value,
        coalesce(earlier_reason, earlier_status) as earlier_text,
        coalesce(later_reason, later_status) as later_text,
        unit,
        case
            when earlier_source is distinct from later_source
                then concat_ws(' → ', earlier_source, later_source)
        end as place,
        vanished,
        false as flipped,
        change_pct
    from diff_figures
    union all
    select
        'verdict' as what,
        change,
        cause,
        detail,
        region_id,
        indicator_id,
        kind || ' ' || setting as period,
        null as earlier_value,
        null as later_value,
        case
            when earlier_verdict is not distinct from later_verdict then earlier_reason
            else coalesce(earlier_verdict, earlier_reason)
        end as earlier_text,
        case
            when earlier_verdict is not distinct from later_verdict then later_reason
            else coalesce(later_verdict, later_reason)
        end as later_text,
        null as unit,
        null as place,
        false as vanished,
        flipped,
        null as change_pct
    from diff_verdicts

),

labelled as (

    select
        rows_united.*,
        coalesce(regions.name_zh, rows_united.region_id) as region_zh,
        coalesce(regions.name_en, rows_united.region_id) as region_en,
        coalesce(indicators.short_zh, rows_united.indicator_id, '') as indicator_zh,
        coalesce(indicators.short_en, rows_united.indicator_id, '') as indicator_en
    from rows_united
    left join regions
        on rows_united.region_id = regions.region_id
    left join later_indicators as indicators
        on rows_united.indicator_id = indicators.indicator_id

)

select * from labelled
