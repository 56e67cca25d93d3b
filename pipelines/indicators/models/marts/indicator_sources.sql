-- One row per indicator and source its figures rest on: the cells they were read from, or for derived
-- ones those of their inputs. An input that is derived itself rests on what its indicator rests on.

with recursive

observed as (

    select distinct
        indicator_id,
        source_id
    from figures
    where source_id is not null

),

inputs as (

    select distinct
        split_part(figure_key, '/', 2) as indicator_id,
        input_indicator_id,
        source_id
    from figure_inputs

),

resting as (

    select
        indicator_id,
        source_id
    from observed

    union

    select
        indicator_id,
        source_id
    from inputs
    where source_id is not null

    union

    select
        inputs.indicator_id,
        resting.source_id
    from inputs
    inner join resting
        on inputs.input_indicator_id = resting.indicator_id
    where inputs.source_id is null

)

select * from resting
