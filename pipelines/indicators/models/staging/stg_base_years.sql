-- One row per base year a switch of the plan offers.
select cast(base_year as integer) as base_year
from raw_base_years
group by base_year
