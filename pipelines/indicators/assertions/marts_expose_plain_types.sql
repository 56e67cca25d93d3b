-- Marts hold only types that every reader has: no bigint, no decimal, no list.
select table_name, column_name, data_type
from information_schema.columns
where
    data_type not in ('VARCHAR', 'INTEGER', 'DOUBLE', 'BOOLEAN', 'DATE')
    and table_name not like 'raw\_%' escape '\'
    and table_name not like 'stg\_%' escape '\'
    and table_name not like 'int\_%' escape '\'
