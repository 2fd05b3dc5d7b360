// How many units and committees are closed, and how many changes are there?
// fr Combien d'unités et de comités sont clos, et combien y a-t-il de changements ?
//
// column  count  INTEGER  closed body or change | closed bodies and changes
// fr  organe clos ou changement | organes clos et changements
MATCH (t:Unit|Committee|ChangeEvent)
WHERE t:ChangeEvent AND coalesce(t.status, 'in-force') <> 'cancelled' OR t.valid_to <= date($on) AND NOT t:ChangeEvent
RETURN count(t) AS count
