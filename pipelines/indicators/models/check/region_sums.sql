-- One row per member of a region whose figure is published beside those of all its members: the total,
-- their sum, and the member. Only regions whose members are known to be complete, because for three
-- or more totals the members add up.

with

members as (

    select
        parent_id,
        count(distinct region_id) as members
    from check_best
    where parent_id <> ''
    group by parent_id

),

sums as (

    select
        children.parent_id,
        children.indicator_id,
        children.year,
        sum(children.value order by children.region_id) as members_value,
        sum(children.half_unit order by children.region_id) as members_half,
        count(*) as counted,
        count(distinct children.vintage_id) as vintages
    from check_best as children
    where children.additive and children.parent_id <> ''
    group by children.parent_id, children.indicator_id, children.year

),

compared as (

    select
        sums.parent_id,
        sums.indicator_id,
        sums.year,
        total.id as total_row,
        total.source_id,
        total.value as total,
        total.half_unit,
        sums.members_value,
        sums.members_half,
        abs(total.value - sums.members_value) as difference
    from sums
    inner join members
        on sums.parent_id = members.parent_id
        and sums.counted = members.members
    inner join check_observations as total
        on sums.parent_id = total.region_id
        and sums.indicator_id = total.indicator_id
        and sums.year = total.year
        and total.scope = ''
    where members.members >= 3 and total.value > 0

),

parents_complete as (

    select parent_id
    from compared
    where difference <= 0.01 * total
    group by parent_id
    having count(*) >= 3

)

select
    compared.parent_id,
    compared.indicator_id,
    compared.year,
    compared.total_row,
    compared.source_id,
    compared.total,
    compared.half_unit + compared.members_half as rounding,
    compared.members_value,
    children.id,
    children.region_id,
    children.value
from compared
inner join parents_complete
    on compared.parent_id = parents_complete.parent_id
inner join check_best as children
    on compared.parent_id = children.parent_id
    and compared.indicator_id = children.indicator_id
    and compared.year = children.year
where
    compared.difference
    > compared.half_unit + compared.members_half + 0.002 * compared.total
order by
    compared.parent_id,
    compared.indicator_id,
    compared.year,
    compared.total_row,
    children.region_id
