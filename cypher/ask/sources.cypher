// Which document says so?
// fr Quel document le dit ?
//
// Each fact about a thing on a row of its own, with its sources and the place in them, and whether
// they state it or it is inferred or assumed: first that it is there, then its names, its states
// and its relations. Of a source, what it is named for. It is about all time: a date only decides
// which of several things is meant.
// fr Chaque fait sur une ligne, avec ses sources et l'endroit où il y figure, et s'il est énoncé,
// fr déduit ou supposé : d'abord que la chose existe, puis ses noms, ses états et ses liens. D'une
// fr source, ce pour quoi elle est citée. La réponse vaut pour toutes les dates : une date décide
// fr seulement laquelle de plusieurs choses est visée.
//
// param   thing        ENTITY          anything that has a name  several
// fr                                   tout ce qui a un nom
// column  thing        ENTITY          thing                     group
// fr                                   chose
// column  subject      ENTITY          fact                      key
// fr                                   fait
// column  change       CHANGE          fact about its name       key  joined
// fr                                   fait sur son nom
// column  relation     VERB            relation                  key  joined
// fr                                   lien
// column  object       ENTITY          to whom or what           key  joined
// fr                                   à qui ou à quoi
// column  property     STATE_PROPERTY  property                  key  phrase
// fr                                   propriété
// column  kind         KIND            kind                      key  joined
// fr                                   type
// column  status       STATUS          state                     key  joined
// fr                                   état
// column  independent  BOOLEAN         independent               key  joined
// fr                                   indépendant
// column  text         STRING          name, part or capacity    key  joined
// fr                                   nom, partie ou qualité
// column  line         LINE            line                      phrase
// fr                                   ligne
// column  since        DATE            since
// fr                                   depuis
// column  until        DATE            until
// fr                                   jusqu'à
// column  how          ASSERTION       certainty
// fr                                   certitude
// column  sources      SOURCES         sources                   shown
// fr                                   sources
// empty   No source is recorded.
// fr      Aucune source n'est indiquée.
MATCH (t:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: $thing})
WHERE $holders OR NOT t:Person
CALL (t) {
  WITH t WHERE NOT t:Source
  RETURN 0 AS rank, t.valid_from AS day, '' AS sorted, {subject: t.id} AS told,
         t.valid_from_edtf AS since, t.valid_to_edtf AS until, t.assertion AS how,
         t.sources AS sources, t.locator AS locator, '' AS key
  UNION ALL
  // the names of its own row have the sources of that row
  MATCH (t)<-[r:NAME_OF]-(n:Name)
  WHERE size(coalesce(r.sources, [])) > 0
  RETURN 1 AS rank, n.valid_from AS day, n.kind AS sorted,
         {subject: t.id, text: n.text,
          change: CASE WHEN n.kind = 'abbreviation' THEN 'abbreviated'
                       WHEN n.kind = 'former' THEN 'once-called' ELSE 'called' END} AS told,
         n.valid_from_edtf AS since, n.valid_to_edtf AS until, r.assertion AS how,
         r.sources AS sources, r.locator AS locator, n.id AS key
  UNION ALL
  MATCH (t)<-[r:STATE_OF]-(s:State)
  RETURN 2 AS rank, s.valid_from AS day, s.property AS sorted,
         {subject: t.id, property: s.property,
          kind: CASE s.property WHEN 'kind' THEN s.text END,
          status: CASE s.property WHEN 'status' THEN s.text END,
          independent: CASE s.property WHEN 'independent' THEN s.text = 'true' END} AS told,
         s.valid_from_edtf AS since, s.valid_to_edtf AS until, r.assertion AS how,
         r.sources AS sources, r.locator AS locator, s.id AS key
  UNION ALL
  // what a source is named for
  MATCH (t)<-[r:HAS_SOURCE]-(o)
  WHERE $holders OR NOT o:Person
  RETURN 3 AS rank, r.valid_from AS day, CASE $lang WHEN 'fr' THEN o.sort_fr ELSE o.sort_en END AS sorted,
         {subject: o.id} AS told, null AS since, null AS until, r.assertion AS how,
         r.sources AS sources, r.locator AS locator, r.key AS key
  UNION ALL
  // its relations, and last what is only said about the thing
  MATCH (t)-[r]-(o)
  WHERE NOT r.derived AND NOT o:Name AND NOT o:State AND ($holders OR NOT o:Person)
    AND type(r) <> 'HAS_SOURCE'
  WITH DISTINCT t, r, o, startNode(r) AS a, endNode(r) AS b
  RETURN CASE WHEN a.id = t.id THEN 3 WHEN type(r) <> 'ABOUT' THEN 4 ELSE 5 END AS rank,
         r.valid_from AS day, CASE $lang WHEN 'fr' THEN o.sort_fr ELSE o.sort_en END AS sorted,
         {subject: a.id, relation: type(r), object: b.id,
          text: coalesce(CASE $lang WHEN 'fr' THEN coalesce(r.scope_fr, r.title_fr, r.format_fr,
                         r.share_fr, CASE type(r) WHEN 'RELATED_TO' THEN r.how_fr END) END,
                         r.scope_en, r.scope_fr, r.title,
                         r.format, r.share, CASE type(r) WHEN 'RELATED_TO' THEN r.how END),
          line: CASE WHEN r.line <> 'direct' THEN r.line END} AS told,
         r.valid_from_edtf AS since, r.valid_to_edtf AS until, r.assertion AS how,
         r.sources AS sources, r.locator AS locator, r.key AS key
}
WITH t, rank, day, sorted, told, since, until, how, sources, locator, key
RETURN t.id AS thing, told.subject AS subject, told.change AS change, told.relation AS relation,
       told.object AS object, told.property AS property, told.kind AS kind, told.status AS status,
       told.independent AS independent,
       CASE WHEN told.object IS NULL THEN told.text ELSE '(' + told.text + ')' END AS text,
       told.line AS line, since, until, how,
       [x IN coalesce(sources, []) | [x, coalesce(locator, '')]] AS sources
ORDER BY thing, rank, relation, sorted, day, subject, change, object, property, kind, status,
         independent, text, key
