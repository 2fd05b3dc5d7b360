// How many units stand second from the top?
// fr Combien d'unités sont au deuxième rang à partir du sommet ?
//
// column  count  INTEGER  main part | main parts
// fr  partie principale | parties principales
MATCH (d:Unit)-[e:SUB_ORGANIZATION_OF]->(p:Unit)
WHERE d.valid_from <= date($on) AND d.valid_to > date($on)
  AND e.valid_from <= date($on) AND e.valid_to > date($on)
  AND NOT EXISTS {
    MATCH (p)-[f:SUB_ORGANIZATION_OF]->(q:Unit)
    WHERE f.valid_from <= date($on) AND f.valid_to > date($on)
  }
RETURN count(DISTINCT d.id) AS count
