-- One row per source: a publication, its provenance and terms, and what became of its cells.

with

counts as (

    select
        source_id,
        cast(count(*) as integer) as files,
        cast(sum(cells) as integer) as cells,
        cast(sum(readings) as integer) as readings,
        cast(sum(refusals) as integer) as refusals,
        cast(sum(not_data) as integer) as not_data,
        cast(sum(observations) as integer) as observations,
        cast(sum(unmatched) as integer) as unmatched
    from source_files
    group by source_id

),

reach as (

    select
        source_id,
        cast(min(year) as integer) as first_year,
        cast(max(year) as integer) as last_year,
        cast(count(distinct indicator_id) as integer) as indicators,
        cast(count(distinct region_id) as integer) as regions
    from int_observations_ranked
    group by source_id

),

described as (

    select
        stg_sources.source_id,
        stg_sources.title,
        stg_sources.title_en,
        stg_sources.publisher,
        stg_sources.publisher_en,
        stg_sources.kind,
        stg_source_kinds.name_zh as kind_zh,
        stg_source_kinds.name_en as kind_en,
        stg_source_kinds.rank as kind_rank,
        stg_sources.medium,
        stg_sources.url,
        stg_sources.locator,
        stg_sources.released,
        stg_sources.accessed,
        stg_sources.next_release,
        stg_sources.edition_year,
        stg_sources.vintage_id,
        stg_sources.status,
        stg_sources.terms,
        stg_sources.licence,
        stg_sources.caveats,
        coalesce(counts.files, 0) as files,
        coalesce(counts.cells, 0) as cells,
        coalesce(counts.readings, 0) as readings,
        coalesce(counts.refusals, 0) as refusals,
        coalesce(counts.not_data, 0) as not_data,
        coalesce(counts.observations, 0) as observations,
        coalesce(counts.unmatched, 0) as unmatched,
        reach.first_year,
        reach.last_year,
        coalesce(reach.indicators, 0) as indicators,
        coalesce(reach.regions, 0) as regions
    from stg_sources
    left join stg_source_kinds
        on stg_sources.kind = stg_source_kinds.kind
    left join counts
        on stg_sources.source_id = counts.source_id
    left join reach
        on stg_sources.source_id = reach.source_id

)

select * from described
