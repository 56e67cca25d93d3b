-- One row per reading that means an indicator of a region in a period, in the indicator's unit.
--
-- The printed digits are scaled as an integer by a power of ten, so nothing is rounded on
-- the way; only exact ratios such as 亩 to 公顷 divide. A correction replaces the value and
-- says so; the raw text stays. half_unit is half of the last printed digit, in the same unit.

with

readings as (

    select
        int_readings_matched.reading_id,
        int_readings_matched.file_no,
        stg_files.source_id,
        stg_files.file,
        int_readings_matched.sheet,
        int_readings_matched.row_number,
        int_readings_matched.column_number,
        int_readings_matched.region_id,
        int_readings_matched.indicator_id,
        int_readings_matched.period,
        int_readings_matched.freq,
        int_readings_matched.year,
        int_readings_matched.period_kind,
        int_readings_matched.period_correction,
        int_readings_matched.label,
        int_readings_matched.unit,
        int_readings_matched.dims,
        int_readings_matched.flag,
        int_readings_matched.missing,
        int_readings_matched.value as printed_value,
        int_readings_matched.decimals as printed_decimals,
        int_readings_matched.text as printed_text,
        int_readings_matched.vintage_id,
        int_readings_matched.status,
        int_readings_matched.scope,
        int_readings_matched.price_basis,
        int_readings_matched.power,
        int_readings_matched.numerator,
        int_readings_matched.denominator
    from int_readings_matched
    inner join stg_files
        on int_readings_matched.file_no = stg_files.file_no
    where int_readings_matched.refusal is null

),

readings_corrected as (

    select
        readings.*,
        case
            when stg_corrections.withdrawn then null
            else coalesce(stg_corrections.corrected, readings.printed_value)
        end as value_taken,
        coalesce(stg_corrections.corrected_decimals, readings.printed_decimals)
            as decimals_taken,
        coalesce(stg_corrections.reason, readings.period_correction) as correction,
        stg_corrections.withdrawn
    from readings
    left join stg_corrections
        on readings.source_id = stg_corrections.source_id
        and readings.file = stg_corrections.file
        and readings.row_number = stg_corrections.row_number
        and readings.column_number = stg_corrections.column_number

),

readings_scaled as (

    select
        readings_corrected.*,
        round(value_taken * pow(10, decimals_taken)) as digits,
        power - decimals_taken as exponent
    from readings_corrected

),

texts_named as (

    select
        readings_scaled.*,
        labels.text as label_text,
        units.text as unit_text,
        sheets.text as sheet_text,
        flags.text as flag_text,
        missing.text as missing_text,
        dims.text as dims_text
    from readings_scaled
    inner join stg_texts as labels
        on readings_scaled.file_no = labels.file_no
        and readings_scaled.label = labels.text_id
    inner join stg_texts as sheets
        on readings_scaled.file_no = sheets.file_no
        and readings_scaled.sheet = sheets.text_id
    inner join stg_texts as units
        on readings_scaled.file_no = units.file_no
        and readings_scaled.unit = units.text_id
    left join stg_texts as flags
        on readings_scaled.file_no = flags.file_no
        and nullif(readings_scaled.flag, 0) = flags.text_id
    left join stg_texts as missing
        on readings_scaled.file_no = missing.file_no
        and nullif(readings_scaled.missing, 0) = missing.text_id
    left join stg_texts as dims
        on readings_scaled.file_no = dims.file_no
        and nullif(readings_scaled.dims, 0) = dims.text_id

),

observations as (

    select
        texts_named.reading_id,
        texts_named.file_no,
        texts_named.source_id,
        texts_named.file,
        texts_named.sheet_text as sheet,
        texts_named.row_number,
        texts_named.column_number,
        texts_named.region_id,
        texts_named.indicator_id,
        texts_named.period,
        texts_named.freq,
        texts_named.year,
        coalesce(
            texts_named.period_kind,
            case
                when texts_named.freq = 'A' then 'annual'
                when stg_indicators.timing = 'flow' then 'cumulated'
                else 'point'
            end
        ) as period_kind,
        case
            when exponent >= 0 then digits * pow(10, exponent)
            else digits / pow(10, -exponent)
        end * numerator / denominator as value,
        0.5 * case
            when exponent >= 0 then pow(10, exponent)
            else 1 / pow(10, -exponent)
        end * numerator / denominator as half_unit,
        stg_indicators.unit,
        texts_named.printed_value,
        texts_named.printed_decimals,
        texts_named.printed_text,
        texts_named.unit_text as raw_unit,
        texts_named.label_text as label,
        texts_named.flag_text as flag,
        case
            when texts_named.withdrawn then 'withdrawn'
            else texts_named.missing_text
        end as missing_reason,
        coalesce(texts_named.vintage_id, stg_sources.vintage_id, '') as vintage_id,
        coalesce(texts_named.status, stg_sources.status) as status,
        coalesce(texts_named.scope, texts_named.dims_text, stg_sources.scope, '') as scope,
        coalesce(texts_named.price_basis, stg_indicators.price_basis) as price_basis,
        stg_sources.kind as source_kind,
        stg_sources.released,
        texts_named.correction
    from texts_named
    inner join stg_sources
        on texts_named.source_id = stg_sources.source_id
    inner join stg_indicators
        on texts_named.indicator_id = stg_indicators.indicator_id

),

observations_weighed as (

    select
        observations.*,
        coalesce(stg_statuses.line, 99) as status_rank,
        coalesce(stg_source_kinds.rank, 99) as kind_rank,
        coalesce(stg_vintages.rank, 0) as vintage_rank
    from observations
    left join stg_statuses
        on observations.status = stg_statuses.code
    left join stg_source_kinds
        on observations.source_kind = stg_source_kinds.kind
    left join stg_vintages
        on observations.vintage_id = stg_vintages.vintage_id

)

select * from observations_weighed
