// How many working groups are in force?
// fr Combien de groupes de travail sont en vigueur ?
//
// column  count  INTEGER  working group | working groups
// fr  groupe de travail | groupes de travail
MATCH (t:Committee)
WHERE t.kind = 'working-group' AND t.valid_from <= date($on) AND t.valid_to > date($on)
RETURN count(t) AS count
