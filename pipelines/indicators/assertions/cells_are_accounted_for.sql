-- Nothing is lost: every cell is a reading, a refusal or not data, and every reading is an
-- observation or unmatched.
select source_id, file, cells, readings, refusals, not_data, observations, unmatched
from source_files
where cells <> readings + refusals + not_data or readings <> observations + unmatched
