// How many relations of each type are there?
// fr Combien y a-t-il de relations de chaque type ?
//
// column  relation  RELATION  relation                  key
// fr                relation
// column  recorded  INTEGER   recorded
// fr                enregistrées
// column  derived   INTEGER   derived from others
// fr                déduites d'autres
// column  in_force  INTEGER   in force on the date
// fr                en vigueur à cette date
// empty   The store is empty.
// fr      La base est vide.
MATCH (a)-[r]->(b)
WITH type(r) AS relation, CASE WHEN r.derived THEN 1 ELSE 0 END AS derived,
     CASE WHEN r.valid_from <= date($on) AND r.valid_to > date($on) THEN 1 ELSE 0 END AS living
RETURN relation, count(*) - sum(derived) AS recorded, sum(derived) AS derived,
       sum(living) AS in_force
ORDER BY relation
