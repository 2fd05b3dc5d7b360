// How many committees are in force?
// fr Combien de comités sont en vigueur ?
//
// column  count  INTEGER  committee | committees
// fr  comité | comités
MATCH (t:Committee)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
RETURN count(t) AS count
