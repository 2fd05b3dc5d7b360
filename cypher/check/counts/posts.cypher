// How many posts are in force?
// fr Combien de postes sont en vigueur ?
//
// column  count  INTEGER  post | posts
// fr  poste | postes
MATCH (t:Post)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
RETURN count(t) AS count
