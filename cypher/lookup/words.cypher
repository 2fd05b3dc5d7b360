// Which things have a name that holds all these pieces?
// fr Quelles choses ont un nom qui contient tous ces morceaux ?
//
// A piece is a word between spaces, or the beginning of one behind a space.
// fr Un morceau est un mot entre espaces, ou le début d'un mot derrière une espace.
//
// param   first      STRING          the longest of them, looked for first
// fr                 le plus long d'entre eux, cherché en premier
// param   pieces     LIST OF STRING  words, or beginnings of words
// fr                 des mots, ou des débuts de mots
// param   patterns   LIST OF STRING  patterns that the name matches too
// fr                                 des motifs auxquels le nom répond aussi
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
MATCH (n:Name)
WHERE n.folded CONTAINS $first AND all(piece IN $pieces WHERE n.folded CONTAINS piece)
  AND all(pattern IN $patterns WHERE n.folded =~ pattern)
MATCH (n)-[e:NAME_OF]->(t)
WHERE $holders OR NOT t:Person
WITH t, n.kind AS kind, n.text AS text,
     n.valid_from <= date($on) AND n.valid_to > date($on) AS current
OPTIONAL MATCH (t)-[h:HEAD_OF|DEPUTY_OF]->(u)
WITH t, kind, text, current, u ORDER BY u.id
RETURN t.id AS id, [l IN labels(t) WHERE l <> 'Entity'][0] AS label,
       toString(t.valid_from) AS since, toString(t.valid_to) AS until,
       coalesce(t.valid_from_edtf, '') AS began, coalesce(t.valid_to_edtf, '') AS ended,
       kind, text, current, collect(u.id) AS heads
ORDER BY id, kind, text, current
