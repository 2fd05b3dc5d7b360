// What does a chart of the history show?
// fr Que montre une frise de l'histoire ?
//
// A unit or committee and all that ever was below it, or everything that ever was below what stands
// at the top; with what came before and after. It is about all time.
// fr Une unité ou un comité et tout ce qui en a un jour relevé, ou tout ce qui a un jour relevé de
// fr ce qui est au sommet ; avec ce qui a précédé et suivi. Toutes les dates comptent.
//
// param   subject  Unit|Committee|Organization = null  where to begin
// fr                                                   par où commencer
// param   depth    INTEGER = 30                        how many levels down             -L
// fr                                                   combien de niveaux
// column  body     Unit|Committee|Organization         unit or committee                key
// fr                                                   unité ou comité
// column  since    DATE                                since
// fr                                                   depuis
// column  until    DATE                                until
// fr                                                   jusqu'à
// column  seen     STRING                              the first day that one of its relations has
// fr                                                   le premier jour indiqué d'une de ses relations
// column  kind     KIND                                kind
// fr                                                   type
// column  how      ASSERTION                           how we know
// fr                                                   comment on le sait
// column  sources  SOURCES                             sources
// fr                                                   sources
// empty   There is nothing to draw.
// fr      Il n'y a rien à dessiner.
MATCH (d:Dataset)
UNWIND CASE WHEN $subject IS NULL THEN d.top ELSE [$subject] END AS id
MATCH (o:Unit|Committee|Organization {id: id})
CALL (o) {
  RETURN o AS b
  UNION
  MATCH (o)<-[w:SUB_ORGANIZATION_OF|ACCOUNTABLE_TO*1..30]-(u)
  WHERE size(w) <= $depth AND (u:Unit OR u:Committee)
  RETURN u AS b
}
WITH DISTINCT b
CALL (b) {
  RETURN b AS c
  UNION
  MATCH (b)<-[:ORIGINAL|RESULTING]-(e:ChangeEvent)-[:ORIGINAL|RESULTING]->(x)
  WHERE (x:Unit OR x:Committee)
    AND e.kind IN ['merged', 'absorbed', 'split', 'spun-off', 'reinstated']
  RETURN x AS c
}
WITH DISTINCT c AS b
WHERE $subject IS NOT NULL OR NOT b:Organization
OPTIONAL MATCH (b)-[r]-(x)
WHERE r.valid_from_edtf IS NOT NULL
  // a relation without a date of its own has that of what it leads to
  AND (x.valid_from_edtf IS NULL OR x.valid_from_edtf <> r.valid_from_edtf)
WITH b, min(r.valid_from) AS seen
RETURN b.id AS body, b.valid_from_edtf AS since, b.valid_to_edtf AS until,
       toString(seen) AS seen, b.kind AS kind,
       b.assertion AS how, [s IN coalesce(b.sources, []) | [s, coalesce(b.locator, '')]] AS sources
ORDER BY b.valid_from, coalesce(b.position, 999999),
         CASE $lang WHEN 'fr' THEN b.sort_fr ELSE b.sort_en END, body
