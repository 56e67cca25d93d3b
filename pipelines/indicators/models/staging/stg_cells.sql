-- One row per cell of a file that is not a data position: titles, headers, notes, refused cells.
select
    file_no,
    sheet,
    row_number,
    column_number,
    role,
    text
from raw_cells
