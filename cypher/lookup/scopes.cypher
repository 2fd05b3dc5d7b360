// Which responsibilities are assigned for a part of them, now or ever, and which part?
// fr Quelles responsabilités sont confiées pour une partie, à un moment ou un autre, et laquelle ?
//
// param   pattern    STRING          what a text matches in which the word stands
// fr                                 ce à quoi correspond un texte où figure le mot
// column  id         STRING          id of the thing                             key
// fr                 identifiant de la chose
// column  label      LABEL           label
// fr                 étiquette
// column  since      STRING          first day of the assignment
// fr                 premier jour de l'attribution
// column  until      STRING          first day after it
// fr                 premier jour après elle
// column  began      STRING          from when it is in force, as written
// fr                              depuis quand elle est en vigueur, tel qu'écrit
// column  ended      STRING          until when it is in force, as written
// fr                              jusqu'à quand elle est en vigueur, tel qu'écrit
// column  kind       NAME_KIND       kind of name                                key
// fr                 type de nom
// column  text       STRING          what the part is called                     key
// fr                 comment la partie s'appelle
// column  current    BOOLEAN         the assignment is in force on the date      key
// fr                 l'attribution est en vigueur à cette date
// column  heads      LIST OF STRING  ids of what it heads, now or ever
// fr                 identifiants de ce qu'il dirige, à un moment ou un autre
MATCH (b)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF]->(t:Responsibility)
WHERE (r.scope_en IS NOT NULL OR r.scope_fr IS NOT NULL)
  AND (r.scope_en =~ $pattern OR r.scope_fr =~ $pattern)
WITH t, r, [s IN [r.scope_en, r.scope_fr] WHERE s IS NOT NULL] AS scopes
UNWIND scopes AS text
RETURN DISTINCT t.id AS id, 'Responsibility' AS label,
       toString(r.valid_from) AS since, toString(r.valid_to) AS until,
       coalesce(r.valid_from_edtf, '') AS began, coalesce(r.valid_to_edtf, '') AS ended,
       'scope' AS kind, text,
       r.valid_from <= date($on) AND r.valid_to > date($on) AS current, [] AS heads
ORDER BY id, kind, text, current, since, until
