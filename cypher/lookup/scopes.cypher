// Which responsibilities have an assignment for a part of them on the date, and which part?
// fr Quelles responsabilités sont confiées pour une partie à cette date, et pour laquelle ?
//
// column  id         STRING          id of the thing                             key
// fr                 identifiant de la chose
// column  label      LABEL           label
// fr                 étiquette
// column  since      STRING          first day of the thing
// fr                 premier jour de la chose
// column  until      STRING          first day after it
// fr                 premier jour après elle
// column  began      STRING          from when it is in force, as written
// fr                              depuis quand elle est en vigueur, tel qu'écrit
// column  ended      STRING          until when it is in force, as written
// fr                              jusqu'à quand elle est en vigueur, tel qu'écrit
// column  kind       NAME_KIND       kind of name                                key
// fr                 type de nom
// column  text       STRING          the name                                    key
// fr                 le nom
// column  current    BOOLEAN         the name is in use on the date              key
// fr                 le nom est en usage à cette date
// column  heads      LIST OF STRING  ids of what it heads, now or ever
// fr                 identifiants de ce qu'il dirige, à un moment ou un autre
MATCH (b)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF]->(t:Responsibility)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  AND (r.scope_en IS NOT NULL OR r.scope_fr IS NOT NULL)
WITH t, [s IN [r.scope_en, r.scope_fr] WHERE s IS NOT NULL] AS scopes
UNWIND scopes AS text
RETURN DISTINCT t.id AS id, 'Responsibility' AS label,
       toString(t.valid_from) AS since, toString(t.valid_to) AS until,
       coalesce(t.valid_from_edtf, '') AS began, coalesce(t.valid_to_edtf, '') AS ended,
       'scope' AS kind, text, true AS current, [] AS heads
ORDER BY id, kind, text, current
