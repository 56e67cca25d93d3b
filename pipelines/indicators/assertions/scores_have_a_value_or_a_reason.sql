-- An assessed indicator is scored between 0 and 100 or says why it is not, never both.
select region_id, year, score_id, score, reason
from assessment_scores
where (score is null) = (reason is null) or score < 0 or score > 100
