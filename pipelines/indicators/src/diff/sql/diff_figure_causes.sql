-- One row per figure and cause that reached it: its own observations or those it is made of.

with recursive

reached as (

    select
        figure_key,
        cause,
        detail
    from diff_observations
    union
    select
        diff_edges.figure_key,
        reached.cause,
        reached.detail
    from reached
    inner join diff_edges
        on reached.figure_key = diff_edges.input_key

)

select * from reached
