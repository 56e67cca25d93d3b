-- One row per distinct (region, code, parent, period) a file prints, with the region meant.
--
-- A code and a name must agree where both are printed and known. Names are compared as
-- printed, then folded; a name valid in the year beats one that was or will be. A parent tells
-- namesakes apart, and one that cannot hold the region refuses it. What stays ambiguous or
-- unknown is refused with a reason.

with

texts_used as (

    select
        file_no,
        region,
        region_code,
        region_parent,
        period,
        row_number() over (
            order by file_no, region, region_code, region_parent, period
        ) as place
    from stg_readings
    group by file_no, region, region_code, region_parent, period

),

places as (

    select
        texts_used.place,
        texts_used.file_no,
        texts_used.region,
        texts_used.region_code,
        texts_used.region_parent,
        texts_used.period,
        regions.text as region_text,
        regions.folded as region_folded,
        codes.text as code_text,
        codes.folded as code_folded,
        parents.folded as parent_folded,
        stg_files.default_region,
        make_date(coalesce(int_periods_read.year, 9999), 12, 31) as year_end
    from texts_used
    inner join stg_files
        on texts_used.file_no = stg_files.file_no
    inner join int_periods_read
        on texts_used.file_no = int_periods_read.file_no
        and texts_used.period = int_periods_read.text_id
    left join stg_texts as regions
        on texts_used.file_no = regions.file_no
        and nullif(texts_used.region, 0) = regions.text_id
    left join stg_texts as codes
        on texts_used.file_no = codes.file_no
        and nullif(texts_used.region_code, 0) = codes.text_id
    left join stg_texts as parents
        on texts_used.file_no = parents.file_no
        and nullif(texts_used.region_parent, 0) = parents.text_id

),

named as (

    select
        places.place,
        stg_region_names.region_id,
        min(
            case when places.region_text = stg_region_names.name then 0 else 1 end
            + case
                when
                    places.year_end >= stg_region_names.valid_from
                    and places.year_end < stg_region_names.valid_to then 0
                else 2
            end
        ) as distance
    from places
    inner join stg_region_names
        on places.region_folded = stg_region_names.folded
    group by places.place, stg_region_names.region_id

),

coded as (

    select
        places.place,
        stg_region_codes.region_id,
        min(
            case
                when
                    places.year_end >= stg_region_codes.valid_from
                    and places.year_end < stg_region_codes.valid_to then 0
                else 2
            end
        ) as distance
    from places
    inner join stg_region_codes
        on places.code_folded = lower(stg_region_codes.code)
    group by places.place, stg_region_codes.region_id

),

parents_printed as (

    select
        parents_split.place,
        parents_split.folded,
        stg_region_names.region_id as parent_id
    from (
        select
            place,
            unnest(string_split(parent_folded, '/')) as folded
        from places
    ) as parents_split
    inner join stg_region_names
        on parents_split.folded = stg_region_names.folded
    group by parents_split.place, parents_split.folded, stg_region_names.region_id

),

candidates_found as (

    select
        places.place,
        coalesce(named.region_id, coded.region_id) as region_id,
        coalesce(named.distance, coded.distance) as distance,
        named.region_id is null or coded.region_id is null
        or named.region_id = coded.region_id as agreed
    from places
    left join named
        on places.place = named.place
    left join coded
        on places.place = coded.place
    where named.region_id is not null or coded.region_id is not null

),

-- A parent that is known must stand above the candidate, directly or not.
candidates_placed as (

    select
        candidates_found.place,
        candidates_found.region_id,
        parents_printed.folded,
        bool_or(int_ancestors.region_id is not null) as held
    from candidates_found
    inner join parents_printed
        on candidates_found.place = parents_printed.place
    left join int_ancestors
        on candidates_found.region_id = int_ancestors.region_id
        and parents_printed.parent_id = int_ancestors.ancestor_id
    group by
        candidates_found.place,
        candidates_found.region_id,
        parents_printed.folded

),

held as (

    select
        place,
        region_id,
        bool_and(held) as held
    from candidates_placed
    group by place, region_id

),

candidates as (

    select
        candidates_found.place,
        candidates_found.region_id,
        candidates_found.distance + case when held.held then 0 else 4 end as distance,
        candidates_found.agreed and coalesce(held.held, true) as agreed
    from candidates_found
    left join held
        on candidates_found.place = held.place
        and candidates_found.region_id = held.region_id

),

candidates_ranked as (

    select
        place,
        region_id,
        distance,
        min(distance) over (partition by place) as least
    from candidates
    where agreed

),

best as (

    select
        place,
        min(region_id) as region_id,
        count(*) as times
    from candidates_ranked
    where distance = least
    group by place

),

conflicting as (

    select place
    from candidates
    group by place
    having not bool_or(agreed)

),

matched as (

    select
        places.file_no,
        places.region,
        places.region_code,
        places.region_parent,
        places.period,
        coalesce(
            case when best.times = 1 then best.region_id end,
            case when places.region = 0 and places.region_code = 0 then places.default_region end
        ) as region_id,
        case
            when places.region = 0 and places.region_code = 0
                then case when places.default_region is null then 'MISSING_REGION' end
            when best.times = 1 then null
            when best.times > 1 then 'AMBIGUOUS_REGION'
            when conflicting.place is not null then 'REGION_CONFLICT'
            else 'UNKNOWN_REGION'
        end as refusal,
        coalesce(places.region_text, places.code_text, '') as printed
    from places
    left join best
        on places.place = best.place
    left join conflicting
        on places.place = conflicting.place

)

select * from matched
