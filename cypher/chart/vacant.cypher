// Which posts are vacant?
// fr Quels postes sont vacants ?
//
// param   ids   LIST OF STRING  ids of posts
// fr            identifiants de postes
// column  post  STRING          id of the post   key
// fr            identifiant du poste
// empty   None of them is vacant.
// fr      Aucun d'eux n'est vacant.
CALL () {
  MATCH (p:Post)
  WHERE p.status = 'vacant'
  RETURN p
  UNION
  MATCH (s:State)-[:STATE_OF]->(p:Post)
  WHERE s.property = 'status' AND s.text = 'vacant'
    AND s.valid_from <= date($on) AND s.valid_to > date($on)
  RETURN p
}
WITH p
WHERE p.id IN $ids AND NOT EXISTS {
  MATCH (p)<-[k:HOLDS]-(x)
  WHERE k.valid_from <= date($on) AND k.valid_to > date($on)
}
RETURN p.id AS post
ORDER BY post
