-- Each region, indicator and year has one change.
select region_id, indicator_id, year, count(*) as times
from changes
group by region_id, indicator_id, year
having count(*) > 1
