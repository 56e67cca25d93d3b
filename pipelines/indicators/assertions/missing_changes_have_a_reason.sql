-- A change that is not given says why.
select region_id, indicator_id, year
from changes
where change is null and reason is null
