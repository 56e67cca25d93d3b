-- One row per indicator whose growth another indicator publishes.
select indicator_id, growth_indicator_id, basis
from raw_growth_names
