// Which things have an abbreviation that holds one of these words, and names that hold the others?
// fr Quelles choses ont un sigle qui contient un de ces mots, et des noms qui contiennent les autres ?
//
// param   pieces  LIST OF STRING  words between spaces
// fr              des mots entre espaces
// param   patterns  LIST OF STRING  a pattern for each: it, or words that begin like its letters
// fr                               un motif pour chacun : lui, ou des mots commençant par ses lettres
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
MATCH (a:Name)
WHERE a.kind = 'abbreviation' AND any(piece IN $pieces WHERE a.folded CONTAINS piece)
MATCH (a)-[e:NAME_OF]->(t)
WHERE $holders OR NOT t:Person
MATCH (t)<-[f:NAME_OF]-(n:Name)
WITH t, a, collect(n.folded) AS names
WHERE all(pattern IN $patterns WHERE any(folded IN names WHERE folded =~ pattern))
OPTIONAL MATCH (t)-[h:HEAD_OF|DEPUTY_OF]->(u)
WITH t, a, u ORDER BY u.id
RETURN t.id AS id, [l IN labels(t) WHERE l <> 'Entity'][0] AS label,
       toString(t.valid_from) AS since, toString(t.valid_to) AS until,
       coalesce(t.valid_from_edtf, '') AS began, coalesce(t.valid_to_edtf, '') AS ended,
       a.kind AS kind, a.text AS text,
       a.valid_from <= date($on) AND a.valid_to > date($on) AS current, collect(u.id) AS heads
ORDER BY id, kind, text, current
