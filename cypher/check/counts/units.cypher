// How many units are in force?
// fr Combien d'unités sont en vigueur ?
//
// column  count  INTEGER  unit | units
// fr  unité | unités
MATCH (t:Unit)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
RETURN count(t) AS count
