// How many bodies, posts and responsibilities are in force?
// fr Combien d'organes, de postes et de responsabilités sont en vigueur ?
//
// column  count  INTEGER  body, post or responsibility | bodies, posts and responsibilities
// fr  organe, poste ou responsabilité | organes, postes et responsabilités
MATCH (t:Unit|Post|Committee|Organization|Responsibility)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
RETURN count(t) AS count
