-- One row per distinct (label, unit) of a file whose label means an indicator, with the exact
-- factor from the printed unit to the indicator's own: ten to `power` times numerator over
-- denominator. Where a table prints no unit, the one its source's description states holds. A
-- missing, unknown or incompatible unit is refused.

with

texts_used as (

    select
        file_no,
        label,
        unit
    from stg_readings
    group by file_no, label, unit

),

units_named as (

    select
        texts_used.file_no,
        texts_used.label,
        texts_used.unit,
        coalesce(stg_texts.text, '') as printed,
        case
            when texts_used.unit = 0 then stg_files.default_unit
            else stg_unit_names.unit
        end as named_unit,
        stg_indicators.unit as target_unit
    from texts_used
    inner join int_labels_matched
        on texts_used.file_no = int_labels_matched.file_no
        and texts_used.label = int_labels_matched.label
    inner join stg_indicators
        on int_labels_matched.indicator_id = stg_indicators.indicator_id
    inner join stg_files
        on texts_used.file_no = stg_files.file_no
    left join stg_texts
        on texts_used.file_no = stg_texts.file_no
        and nullif(texts_used.unit, 0) = stg_texts.text_id
    left join stg_unit_names
        on stg_texts.folded = stg_unit_names.folded

),

matched as (

    select
        units_named.file_no,
        units_named.label,
        units_named.unit,
        units_named.printed,
        targets.unit as target_unit,
        printed_units.power_of_ten - targets.power_of_ten as power,
        printed_units.numerator * targets.denominator as numerator,
        printed_units.denominator * targets.numerator as denominator,
        case
            when units_named.unit = 0 and units_named.named_unit is null
                then 'UNIT_UNKNOWN'
            when printed_units.unit is null then 'UNKNOWN_UNIT'
            when printed_units.dimension <> targets.dimension then 'UNIT_INCOMPATIBLE'
        end as refusal
    from units_named
    inner join stg_units as targets
        on units_named.target_unit = targets.unit
    left join stg_units as printed_units
        on units_named.named_unit = printed_units.unit

)

select * from matched
