-- One row per file of a source that is new, gone or holds other bytes, and per source whose
-- description changed (file is null). A source that comes or goes as a whole is told as one.

with

earlier_files as (

    select
        source_id,
        file,
        sha256
    from earlier_source_files

),

later_files as (

    select
        source_id,
        file,
        sha256
    from later_source_files

),

described as (

    select
        split_part(path, '/', 2) as source_id,
        cast(null as varchar) as file,
        'changed' as change,
        path as detail
    from diff_inputs
    where
        earlier_hash is not null
        and later_hash is not null
        and (path like 'sources/%/source.yaml' or path like 'sources/%/locators.csv')

),

sources_kept as (

    select earlier_files.source_id
    from earlier_files
    inner join later_files
        on earlier_files.source_id = later_files.source_id
    group by earlier_files.source_id

),

compared as (

    select
        coalesce(later_files.source_id, earlier_files.source_id) as source_id,
        coalesce(later_files.file, earlier_files.file) as file,
        case
            when earlier_files.file is null then 'new'
            when later_files.file is null then 'gone'
            else 'changed'
        end as change,
        concat_ws(
            '/',
            'sources',
            coalesce(later_files.source_id, earlier_files.source_id),
            case
                when sources_kept.source_id is not null
                    then coalesce(later_files.file, earlier_files.file)
            end
        ) as detail
    from earlier_files
    full outer join later_files
        on earlier_files.source_id = later_files.source_id
        and earlier_files.file = later_files.file
    left join sources_kept
        on coalesce(later_files.source_id, earlier_files.source_id)
            = sources_kept.source_id
    where earlier_files.sha256 is distinct from later_files.sha256

),

files as (

    select * from compared
    union all
    select * from described

)

select * from files
