// How is everything called that has a name, and which id does it have?
// fr Comment s'appelle tout ce qui a un nom, et quel identifiant a-t-il ?
//
// column  id     STRING  id of the thing      key
// fr             identifiant de la chose
// column  label  LABEL   label
// fr             étiquette
// column  text   STRING  its id, or a name    key
// fr             son identifiant, ou un nom
CALL () {
  MATCH (n:Name)-[e:NAME_OF]->(t)
  WHERE n.kind <> 'identifier' AND ($holders OR NOT t:Person)
  RETURN t, n.text AS text
  UNION ALL
  MATCH (t:Organization|Unit|Post|Committee|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term)
  RETURN t, t.id AS text
}
RETURN DISTINCT t.id AS id, [l IN labels(t) WHERE l <> 'Entity'][0] AS label, text
ORDER BY id, text
