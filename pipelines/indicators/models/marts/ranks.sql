-- One row per group that is assessed or a class, indicator, year and member with a figure: its
-- place. Equal figures share a place (1, 2, 2, 4); rank_of says how many members have a figure,
-- members how many there are, lowest and highest the ends of their figures in the indicator's unit;
-- nothing is ranked where fewer than two have one.

with

members as (

    select
        group_id,
        count(*) as members
    from region_groups
    group by group_id

),

figures as (

    select
        region_groups.group_id,
        int_series.indicator_id,
        int_series.year,
        int_series.region_id,
        int_series.value,
        round(int_series.value, 9) * case when stg_indicators.direction = 'down' then -1 else 1 end
            as score
    from int_series
    inner join region_groups
        on int_series.region_id = region_groups.region_id
    inner join stg_indicators
        on int_series.indicator_id = stg_indicators.indicator_id
    where
        int_series.preference = 1
        and int_series.freq = 'A'
        and int_series.value is not null
        and int_series.scope = ''
        and int_series.status not in ('estimated', 'forecast')
        and region_groups.group_kind in ('assessed', 'class')

),

placed as (

    select
        group_id,
        indicator_id,
        year,
        region_id,
        rank() over by_score as place,
        count(*) over all_members as rank_of,
        min(value) over all_members as lowest,
        max(value) over all_members as highest,
        coalesce(score = lag(score) over by_score, false)
        or coalesce(score = lead(score) over by_score, false) as tied
    from figures
    window
        all_members as (partition by group_id, indicator_id, year),
        by_score as (
            partition by group_id, indicator_id, year
            order by score desc
        )

),

ranks as (

    select
        placed.group_id,
        placed.indicator_id,
        cast(placed.year as integer) as year,
        placed.region_id,
        cast(placed.place as integer) as rank,
        cast(placed.rank_of as integer) as rank_of,
        cast(members.members as integer) as members,
        placed.tied,
        placed.lowest,
        placed.highest,
        cast(
            case when previous.rank_of = placed.rank_of then previous.place end as integer
        ) as previous_rank
    from placed
    inner join members
        on placed.group_id = members.group_id
    left join placed as previous
        on placed.group_id = previous.group_id
        and placed.indicator_id = previous.indicator_id
        and placed.region_id = previous.region_id
        and placed.year = previous.year + 1
    where placed.rank_of > 1

)

select * from ranks
