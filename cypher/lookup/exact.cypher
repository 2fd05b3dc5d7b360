// Which things have this id, or exactly this name?
// fr Quelles choses ont cet identifiant, ou exactement ce nom ?
//
// param   ids        LIST OF STRING  what was typed, as an id may be written
// fr                 ce qui a été tapé, tel qu'un identifiant peut s'écrire
// param   folded     STRING          the same as names are compared
// fr                 la même chose, telle qu'on compare les noms
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
// column  heads      LIST OF STRING  ids of what it heads or is deputy of, now or ever
// fr                 identifiants de ce qu'il dirige ou seconde, à un moment ou un autre
CALL () {
  UNWIND $ids AS id
  MATCH (t:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: id})
  RETURN t, 'id' AS kind, id AS text, true AS current
  UNION ALL
  // two steps, so that the first one uses the index; WHERE is what the other engine finds fast
  MATCH (n:Name) WHERE n.folded = $folded
  MATCH (n)-[e:NAME_OF]->(t)
  RETURN t, n.kind AS kind, n.text AS text,
         n.valid_from <= date($on) AND n.valid_to > date($on) AS current
}
WITH t, kind, text, current
WHERE $holders OR NOT t:Person
OPTIONAL MATCH (t)-[h:HEAD_OF|DEPUTY_OF]->(u)
WITH t, kind, text, current, u ORDER BY u.id
RETURN t.id AS id, [l IN labels(t) WHERE l <> 'Entity'][0] AS label,
       toString(t.valid_from) AS since, toString(t.valid_to) AS until,
       coalesce(t.valid_from_edtf, '') AS began, coalesce(t.valid_to_edtf, '') AS ended,
       kind, text, current, collect(u.id) AS heads
ORDER BY id, kind, text, current
