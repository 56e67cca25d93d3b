-- One row per reading of a file, with what its texts mean or why it is refused.
-- Precedence of refusals: period, region, label, unit.

with

matched as (

    select
        stg_readings.reading_id,
        stg_readings.file_no,
        stg_readings.sheet,
        stg_readings.row_number,
        stg_readings.column_number,
        stg_readings.dims,
        stg_readings.flag,
        stg_readings.missing,
        stg_readings.value,
        stg_readings.decimals,
        stg_readings.text,
        stg_readings.label,
        stg_readings.unit,
        int_regions_matched.region_id,
        int_labels_matched.indicator_id,
        int_labels_matched.vintage_id,
        int_labels_matched.status,
        int_labels_matched.scope,
        int_labels_matched.price_basis,
        int_labels_matched.period_kind,
        int_periods_read.period,
        int_periods_read.correction as period_correction,
        int_periods_read.freq,
        int_periods_read.year,
        int_units_matched.power,
        int_units_matched.numerator,
        int_units_matched.denominator,
        case
            when int_periods_read.period is null then 'MISSING_PERIOD'
            when int_periods_read.freq is null then 'UNKNOWN_PERIOD'
            when int_regions_matched.refusal is not null then int_regions_matched.refusal
            when int_labels_matched.refusal is not null then int_labels_matched.refusal
            else int_units_matched.refusal
        end as refusal,
        case
            when int_periods_read.freq is null then coalesce(int_periods_read.period, '')
            when int_regions_matched.refusal is not null then int_regions_matched.printed
            when int_labels_matched.refusal is not null then int_labels_matched.printed
            when int_units_matched.refusal is not null then int_units_matched.printed
        end as refused_text
    from stg_readings
    inner join int_periods_read
        on stg_readings.file_no = int_periods_read.file_no
        and stg_readings.period = int_periods_read.text_id
    inner join int_regions_matched
        on stg_readings.file_no = int_regions_matched.file_no
        and stg_readings.region = int_regions_matched.region
        and stg_readings.region_code = int_regions_matched.region_code
        and stg_readings.region_parent = int_regions_matched.region_parent
        and stg_readings.period = int_regions_matched.period
    inner join int_labels_matched
        on stg_readings.file_no = int_labels_matched.file_no
        and stg_readings.label = int_labels_matched.label
    left join int_units_matched
        on stg_readings.file_no = int_units_matched.file_no
        and stg_readings.label = int_units_matched.label
        and stg_readings.unit = int_units_matched.unit

)

select * from matched
