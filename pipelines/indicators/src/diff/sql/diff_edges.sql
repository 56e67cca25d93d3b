-- One row per figure and figure it is made of, in either snapshot: formulas' inputs and the
-- members of a group.

with

inputs as (

    select
        figure_key,
        input_key
    from earlier_figure_inputs
    union
    select
        figure_key,
        input_key
    from later_figure_inputs

),

groups as (

    select
        group_id,
        region_id
    from earlier_region_groups
    union
    select
        group_id,
        region_id
    from later_region_groups

),

members as (

    select
        figures.figure_key,
        groups.region_id || '/' || figures.indicator_id || '/' || figures.period as input_key
    from later_figures as figures
    inner join groups
        on figures.region_id = groups.group_id

),

edges as (

    select * from inputs
    union
    select * from members

)

select * from edges
