-- Each region, indicator and period has one published figure.
select figure_key, count(*) as times
from figures
group by figure_key
having count(*) > 1
