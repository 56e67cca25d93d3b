-- No computed change stands in a year that a break opens.
select changes.region_id, changes.indicator_id, changes.year
from changes
inner join int_breaks
    on changes.region_id = int_breaks.region_id
    and changes.indicator_id = int_breaks.indicator_id
    and changes.year = int_breaks.year
where changes.basis = 'computed'
