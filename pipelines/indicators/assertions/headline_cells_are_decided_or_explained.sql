-- A headline cell has a verdict or the reason why it has none, never both.
select region_id, measure, base_year, period_rule, benchmark, reading, verdict, reason
from headline_verdicts
where (verdict is null) = (reason is null)
