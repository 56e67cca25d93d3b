-- A region that may not be ranked has no rank and no total among the candidates, and says why.
select region_id, year, coverage, rank, reason
from assessment_totals
where (rank is null) = (reason is null) or (eligible and total is null)
