// How many things of each label are there?
// fr Combien y a-t-il de choses de chaque étiquette ?
//
// column  label     LABEL    label                      key
// fr                étiquette
// column  recorded  INTEGER  recorded
// fr                enregistrées
// column  in_force  INTEGER  in force on the date
// fr                en vigueur à cette date
// empty   The store is empty.
// fr      La base est vide.
MATCH (t:Entity)
WITH [l IN labels(t) WHERE l <> 'Entity'][0] AS label,
     CASE WHEN t.valid_from <= date($on) AND t.valid_to > date($on) THEN 1 ELSE 0 END AS living
RETURN label, count(*) AS recorded, sum(living) AS in_force
ORDER BY label
