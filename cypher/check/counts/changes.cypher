// How many changes are there?
// fr Combien y a-t-il de changements ?
//
// column  count  INTEGER  change | changes
// fr  changement | changements
MATCH (t:ChangeEvent)
WHERE coalesce(t.status, 'in-force') <> 'cancelled'
RETURN count(t) AS count
