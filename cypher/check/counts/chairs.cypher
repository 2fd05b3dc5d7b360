// How many posts chair a committee?
// fr Combien de postes président un comité ?
//
// column  count  INTEGER  chair | chairs
// fr  présidence | présidences
MATCH (t:Post)
WHERE EXISTS {
  MATCH (t)-[r:CHAIRS]->(c:Committee)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
}
RETURN count(t) AS count
