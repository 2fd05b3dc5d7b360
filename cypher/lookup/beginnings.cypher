// Which names begin so, or hold a word that does?
// fr Quels noms commencent ainsi, ou contiennent un mot qui commence ainsi ?
//
// The best name of a thing comes first: an official one, in the language of the reader, in force.
// fr Le meilleur nom d'une chose vient d'abord : officiel, dans la langue du lecteur, en vigueur.
//
// param   piece   STRING          a space and the beginning of a word
// fr              une espace et le début d'un mot
// param   inside  BOOLEAN         also where other words stand before it
// fr              aussi derrière d'autres mots
// param   labels  LIST OF STRING  only things with one of these labels; any, if blank
// fr              seulement les choses qui ont une de ces étiquettes ; toutes, si vide
// column  id      STRING          id of the thing                                        key
// fr              identifiant de la chose
// column  label   LABEL           label
// fr              étiquette
// column  kind    KIND            kind
// fr              type
// column  text    STRING          the name                                               key
// fr              le nom
MATCH (n:Name)
WHERE n.kind <> 'identifier'
  AND (n.folded STARTS WITH $piece OR ($inside AND n.folded CONTAINS $piece))
MATCH (n)-[e:NAME_OF]->(t)
WHERE ($holders OR NOT t:Person)
  AND (size($labels) = 0 OR any(l IN labels(t) WHERE l IN $labels))
WITH t, n,
     CASE WHEN t.valid_from <= date($on) AND t.valid_to > date($on) THEN 0 ELSE 1 END AS ended,
     CASE WHEN n.valid_from <= date($on) AND n.valid_to > date($on) THEN 0 ELSE 4 END
       + CASE WHEN n.kind IN ['official', 'working'] THEN 0 ELSE 2 END
       + CASE WHEN n.lang = $lang THEN 0 ELSE 1 END AS rank
RETURN t.id AS id, [l IN labels(t) WHERE l <> 'Entity'][0] AS label, t.kind AS kind, n.text AS text
ORDER BY ended, rank, text, id
LIMIT 400
