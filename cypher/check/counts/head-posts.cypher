// How many posts head a unit?
// fr Combien de postes dirigent une unité ?
//
// column  count  INTEGER  head post | head posts
// fr  poste de direction | postes de direction
MATCH (t:Post)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND EXISTS {
    MATCH (t)-[h:HEAD_OF]->(u)
    WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  }
RETURN count(t) AS count
