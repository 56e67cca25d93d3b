-- Every figure that a verdict of the plan names is one that the marts publish.
select plan_verdicts.statement_id, plan_verdicts.region_id, keys.figure_key
from plan_verdicts
cross join unnest(from_json(plan_verdicts.figure_keys, '["varchar"]')) as keys (figure_key)
left join figures
    on keys.figure_key = figures.figure_key
where figures.figure_key is null
