-- A figure without a value says why, and one with a value gives no reason.
select figure_key, value, reason
from figures
where (value is null) = (reason is null)
