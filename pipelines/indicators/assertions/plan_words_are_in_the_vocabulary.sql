-- Every verdict and reason about the plan and the assessment has a label.
select 'verdict' as kind, plan_verdicts.verdict as code
from plan_verdicts
left join verdicts
    on plan_verdicts.verdict = verdicts.code
where verdicts.code is null
union all
select 'reason' as kind, plan_verdicts.reason as code
from plan_verdicts
left join reasons
    on plan_verdicts.reason = reasons.code
where plan_verdicts.reason is not null and reasons.code is null
union all
select 'reason' as kind, assessment_scores.reason as code
from assessment_scores
left join reasons
    on assessment_scores.reason = reasons.code
where assessment_scores.reason is not null and reasons.code is null
