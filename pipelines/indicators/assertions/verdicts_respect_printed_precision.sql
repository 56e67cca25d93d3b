-- A lead within its half-width is never called above or below.
select region_id, indicator_id, year, lead, lead_half_width, verdict
from changes
where
    verdict in ('ABOVE', 'BELOW')
    and abs(lead) < lead_half_width * 0.999999
