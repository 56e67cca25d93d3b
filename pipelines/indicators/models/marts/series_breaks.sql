-- One row per declared break of a series.
select indicator_id, region_id, year, kind, note_zh, note_en, source
from stg_series_breaks
