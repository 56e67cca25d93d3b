-- A verdict of the plan that decides nothing says why.
select statement_id, region_id, scope, part, verdict
from plan_verdicts
where
    verdict in ('UNKNOWN', 'NOT_MEASURABLE', 'INDETERMINATE_ROUNDING')
    and reason is null
