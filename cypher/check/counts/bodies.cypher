// How many units and committees are in force?
// fr Combien d'unités et de comités sont en vigueur ?
//
// column  count  INTEGER  unit or committee | units and committees
// fr  unité ou comité | unités et comités
MATCH (t:Unit|Committee)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
RETURN count(t) AS count
