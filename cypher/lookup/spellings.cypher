// How is everything called that has a name?
// fr Comment s'appelle tout ce qui a un nom ?
//
// column  id     STRING  id of the thing      key
// fr             identifiant de la chose
// column  label  LABEL   label
// fr             étiquette
// column  text   STRING  one of its names     key
// fr             un de ses noms
MATCH (n:Name)-[e:NAME_OF]->(t)
WHERE n.kind <> 'identifier' AND ($holders OR NOT t:Person)
RETURN DISTINCT t.id AS id, [l IN labels(t) WHERE l <> 'Entity'][0] AS label, n.text AS text
ORDER BY id, text
