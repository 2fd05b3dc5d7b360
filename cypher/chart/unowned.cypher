// Of what is nobody recorded as answering for it?
// fr De quoi n'est-il indiqué personne qui en réponde ?
//
// What nobody is accountable or responsible for; of a whole and its parts, only the whole.
// fr Ce dont personne ne répond ni n'est chargé ; d'un tout et de ses parties, le tout seulement.
//
// column  thing    Responsibility  what for  key
// fr                               de quoi
// column  kind     KIND            kind
// fr                               type
// column  sources  SOURCES         sources
// fr                               sources
// empty   Somebody is recorded for everything.
// fr      Quelqu'un est indiqué pour tout.
MATCH (t:Responsibility)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND NOT EXISTS {
    MATCH (t)<-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|ANSWERS_FOR]-(b)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  }
  AND NOT EXISTS {
    MATCH (t)-[p:PART_OF]->(w:Responsibility)
    WHERE p.valid_from <= date($on) AND p.valid_to > date($on)
  }
RETURN t.id AS thing, t.kind AS kind, [s IN t.sources | [s, coalesce(t.locator, '')]] AS sources
ORDER BY CASE $lang WHEN 'fr' THEN t.sort_fr ELSE t.sort_en END, thing
