// What became of a thing over time?
// fr Qu'est devenue une chose au fil du temps ?
//
// Its founding, renaming, mergers and moves, what it came from and what took over, in order; what
// came and went directly below it; every relation to which its sources give a date of its own. Of
// a text or an occasion, what was adopted there and the changes based on it. It is about all time: a date only decides which
// of several things is meant.
// fr Sa création, ses changements de nom, fusions et rattachements, ce dont elle est issue et ce qui
// fr lui a succédé, dans l'ordre ; ce qui a été créé ou supprimé directement en dessous ; tous les
// fr liens auxquels les sources donnent une date propre. D'un texte ou d'un événement, ce qui y
// fr fut adopté et les changements qui se fondent sur lui. La réponse vaut pour toutes les dates : une date décide
// fr seulement laquelle de plusieurs choses est visée.
//
// param   thing         ENTITY               anything that has a name
// fr                                         tout ce qui a un nom
// column  thing         ENTITY               thing                     group
// fr                                         chose
// column  date          DATE                 when
// fr                                         quand
// column  change        CHANGE               change                    key
// fr                                         changement
// column  event         ChangeEvent          what happened             key
// fr                                         ce qui s'est passé
// column  subject       ENTITY               who or what               key  joined
// fr                                         qui ou quoi
// column  relation      VERB                 relation                  key  joined
// fr                                         lien
// column  object        ENTITY               to whom or what           key  joined
// fr                                         à qui ou à quoi
// column  property      STATE_PROPERTY       property                  key  joined
// fr                                         propriété
// column  kind          KIND                 kind                      key  joined
// fr                                         type
// column  status        STATUS               state                     key  joined
// fr                                         état
// column  text          STRING               name, part or capacity    key  joined
// fr                                         nom, partie ou qualité
// column  line          LINE                 line                      phrase
// fr                                         ligne
// column  predecessors  LIST OF ENTITY       from                      phrase
// fr                                         de
// column  successors    LIST OF ENTITY       to                        phrase
// fr                                         vers
// column  about         LIST OF ENTITY       concerning                phrase
// fr                                         concernant
// column  stage         STATUS               stage                     phrase
// fr                                         stade
// column  decided       DATE                 decided                   phrase
// fr                                         décidé
// column  part_of       LIST OF ChangeEvent  part of                   phrase
// fr                                         dans le cadre de
// column  how           ASSERTION            how we know               phrase
// fr                                         comment on le sait
// column  contested     LIST OF Discrepancy  contested                 footnote  phrase
// fr                                         contesté
// column  sources       SOURCES              sources
// fr                                         sources
// empty   Nothing is recorded that has a date.
// fr      Rien de ce qui est indiqué n'a de date.
MATCH (t:Organization|Unit|Post|Committee|Person|Responsibility|Theme|Instrument|Occasion|ChangeEvent|Site|Measure|Discrepancy|Term|Source {id: $thing})
WHERE $holders OR NOT t:Person
CALL (t) {
  // the life of the thing, where no event tells of it
  WITH t WHERE t.valid_from_edtf IS NOT NULL AND NOT t:ChangeEvent
    AND coalesce(t.adopted_on <> t.valid_from, true) AND NOT EXISTS {
    MATCH (t)<-[r:RESULTING]-(e:ChangeEvent)
    WHERE e.valid_from >= t.valid_from AND NOT EXISTS { MATCH (e)-[o:ORIGINAL]->(t) }
  }
  RETURN t.valid_from AS day, t.valid_from_edtf AS date, 0 AS rank, 'begins' AS change,
         {} AS told, t.assertion AS how, t.sources AS sources, t.locator AS locator, '' AS key
  UNION ALL
  WITH t WHERE t.valid_to_edtf IS NOT NULL AND NOT t:ChangeEvent AND NOT EXISTS {
    MATCH (t)<-[r:ORIGINAL]-(e:ChangeEvent) WHERE e.valid_from = t.valid_to
  }
  RETURN t.valid_to AS day, t.valid_to_edtf AS date, 8 AS rank, 'ends' AS change,
         {} AS told, t.assertion AS how, t.sources AS sources, t.locator AS locator, '' AS key
  UNION ALL
  WITH t WHERE t.adopted_on IS NOT NULL AND NOT EXISTS { MATCH (t)-[r:ADOPTED_AT]->(o) }
  RETURN t.adopted_on AS day, t.adopted_on_edtf AS date, 0 AS rank, 'adopted' AS change,
         {} AS told, t.assertion AS how, t.sources AS sources, t.locator AS locator, '' AS key
  UNION ALL
  // what changed it, what it changed, the parts of that, and what ended one of its relations
  CALL (t) {
    MATCH (t)<-[r:ORIGINAL|RESULTING|BASED_ON|PART_OF]-(e:ChangeEvent)
    RETURN e
    UNION
    MATCH (t)<-[r:ORIGINAL|RESULTING|BASED_ON]-(x:ChangeEvent)
    MATCH (x)<-[p:PART_OF]-(e:ChangeEvent)
    RETURN e
    UNION
    WITH t WHERE t:ChangeEvent
    RETURN t AS e
    UNION
    // what came or went directly below it
    MATCH (t)<-[s:SUB_ORGANIZATION_OF]-(x)
    MATCH (x)<-[k:ORIGINAL|RESULTING]-(e:ChangeEvent)
    WHERE e.kind IN ['founded', 'abolished', 'merged', 'absorbed', 'split', 'spun-off', 'reinstated']
      AND s.valid_from <= e.valid_from AND s.valid_to >= e.valid_from
    RETURN e
    UNION
    MATCH (t)-[r]-(o)
    WHERE r.ended_by IS NOT NULL
    WITH DISTINCT r.ended_by AS id
    MATCH (e:ChangeEvent {id: id})
    RETURN e
  }
  OPTIONAL MATCH (e)-[r:ORIGINAL]->(o)
  WITH t, e, o ORDER BY CASE $lang WHEN 'fr' THEN o.sort_fr ELSE o.sort_en END, o.id
  WITH t, e, collect(o.id) AS originals, collect(CASE WHEN o:Responsibility THEN o.id END) AS tasks
  OPTIONAL MATCH (e)-[r:RESULTING]->(o)
  WITH t, e, originals, tasks, o ORDER BY CASE $lang WHEN 'fr' THEN o.sort_fr ELSE o.sort_en END, o.id
  WITH t, e, originals, tasks, collect(o.id) AS results
  // a step that is called like the reform that it is part of says that by its name
  OPTIONAL MATCH (e)-[r:PART_OF]->(o) WHERE o.sort_en <> e.sort_en
  WITH t, e, originals, tasks, results, o ORDER BY CASE $lang WHEN 'fr' THEN o.sort_fr ELSE o.sort_en END, o.id
  WITH t, e, originals, tasks, results, collect(o.id) AS wholes,
       t.id IN originals AS before, t.id IN results AS after
  // what a decision is about, what comes or goes below the thing, what passes on: all this neither
  // precedes nor succeeds it
  WITH e, t.id AS own, originals, tasks, results, wholes, before, after,
       e.kind = 'decided'
         OR e.kind IN ['founded', 'abolished'] AND NOT before AND NOT after AS beside
  WITH e, own, wholes, before, after, originals, results, beside,
       [x IN originals WHERE x <> own AND (beside OR x IN results AND x IN tasks)]
         + [x IN results WHERE x <> own AND beside AND NOT x IN originals] AS about,
       [x IN originals WHERE x <> own AND NOT x IN results] AS left,
       [x IN results WHERE x <> own AND NOT x IN originals] AS new
  RETURN e.valid_from AS day, e.valid_from_edtf AS date,
         CASE size(wholes) WHEN 0 THEN 1 ELSE 2 END AS rank, e.kind AS change,
         {event: e.id,
          // what is no more and what is new; failing that, what goes on without or beside the thing
          predecessors: CASE WHEN beside OR before AND NOT after THEN []
                             WHEN after AND NOT before AND size(left) = 0
                             THEN [x IN originals WHERE NOT x IN about]
                             ELSE left END,
          successors: CASE WHEN beside OR after AND NOT before THEN []
                           WHEN before AND NOT after AND size(new) = 0
                           THEN [x IN results WHERE NOT x IN about]
                           ELSE new END,
          about: about,
          stage: CASE WHEN e.status <> 'in-force' THEN e.status END,
          decided: CASE WHEN e.decided_on <> e.valid_from THEN e.decided_on_edtf END,
          part_of: [x IN wholes WHERE x <> own]} AS told,
         e.assertion AS how, e.sources AS sources, e.locator AS locator, e.id AS key
  UNION ALL
  // its names, in the reader's language where there is one
  MATCH (t)<-[r:NAME_OF]-(n:Name)
  WHERE n.kind <> 'identifier' AND (n.lang = $lang OR NOT EXISTS {
      MATCH (t)<-[s:NAME_OF]-(m:Name)
      WHERE m.lang = $lang AND m.valid_from = n.valid_from AND m.valid_to = n.valid_to
        AND (m.kind = n.kind OR m.kind IN ['official', 'working']
                                AND n.kind IN ['official', 'working'])
    })
  WITH t, n, r, n.valid_from_edtf IS NULL AND n.valid_to_edtf IS NULL AS undated
  UNWIND CASE WHEN n.kind = 'former' AND undated THEN ['once-called']
              WHEN n.kind = 'former' AND n.valid_from_edtf IS NULL THEN ['no-longer-called']
              WHEN n.kind = 'former' AND n.valid_to_edtf IS NULL THEN ['called']
              WHEN n.kind = 'former' THEN ['called', 'no-longer-called']
              WHEN undated THEN []
              WHEN n.kind = 'abbreviation' THEN ['abbreviated']
              ELSE ['called'] END AS change
  RETURN CASE WHEN change = 'no-longer-called' THEN n.valid_to
              WHEN n.valid_from_edtf IS NULL THEN t.valid_from ELSE n.valid_from END AS day,
         CASE WHEN change = 'no-longer-called' THEN n.valid_to_edtf
              WHEN n.valid_from_edtf IS NOT NULL THEN n.valid_from_edtf
              WHEN change <> 'once-called' THEN t.valid_from_edtf END AS date,
         CASE change WHEN 'abbreviated' THEN 4 ELSE 3 END AS rank, change, {text: n.text} AS told, coalesce(r.assertion, t.assertion) AS how,
         r.sources AS sources, r.locator AS locator, n.id AS key
  UNION ALL
  // its states: what is no longer independent is so until then
  MATCH (t)<-[r:STATE_OF]-(s:State)
  UNWIND CASE WHEN s.valid_from_edtf IS NULL THEN ['until']
              WHEN s.valid_to_edtf IS NULL THEN ['from'] ELSE ['from', 'until'] END AS edge
  WITH s, r, edge, s.property = 'independent' AND s.text = 'false' AS reversed
  RETURN CASE edge WHEN 'from' THEN s.valid_from ELSE s.valid_to END AS day,
         CASE edge WHEN 'from' THEN s.valid_from_edtf ELSE s.valid_to_edtf END AS date, 5 AS rank,
         CASE WHEN NOT reversed THEN edge WHEN edge = 'from' THEN 'until' ELSE 'from' END AS change,
         {property: CASE s.property WHEN 'independent' THEN s.property END,
          kind: CASE s.property WHEN 'kind' THEN s.text END,
          status: CASE s.property WHEN 'status' THEN s.text END} AS told,
         r.assertion AS how, r.sources AS sources, r.locator AS locator, s.id AS key
  UNION ALL
  // its relations that have a date of their own (a start that was typed is in the key)
  MATCH (t)-[r]-(o)
  WHERE r.typed AND NOT r.derived AND NOT o:Name AND NOT o:State AND ($holders OR NOT o:Person)
  WITH DISTINCT t, r
  UNWIND ['until', 'from'] AS change
  WITH t, r, change
  WHERE change = 'from' AND split(r.key, '|')[3] <> ''
     OR change = 'until' AND r.valid_to_edtf IS NOT NULL AND r.valid_to < t.valid_to
  RETURN CASE change WHEN 'from' THEN r.valid_from ELSE r.valid_to END AS day,
         CASE change WHEN 'from' THEN r.valid_from_edtf ELSE r.valid_to_edtf END AS date,
         CASE change WHEN 'from' THEN 7 ELSE 6 END AS rank, change,
         {subject: startNode(r).id, object: endNode(r).id,
          relation: CASE WHEN r.deputy THEN 'DEPUTY_CHAIRS' ELSE type(r) END,
          text: coalesce(CASE $lang WHEN 'fr' THEN coalesce(r.scope_fr, r.title_fr, r.format_fr,
                         r.share_fr, CASE type(r) WHEN 'RELATED_TO' THEN r.how_fr END) END,
                         r.scope_en, r.scope_fr, r.title,
                         r.format, r.share, CASE type(r) WHEN 'RELATED_TO' THEN r.how END),
          line: CASE WHEN r.line <> 'direct' THEN r.line END} AS told,
         r.assertion AS how, r.sources AS sources, r.locator AS locator, r.key AS key
  UNION ALL
  // where it was adopted, or what was adopted there: on its own day if that was one of those
  MATCH (t)-[r:ADOPTED_AT]-(o)
  WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
  WITH r, a, b, coalesce(a.adopted_on, a.valid_from) AS own
  WITH r, a, b, own, own >= b.valid_from AND own <= coalesce(b.to, b.valid_from) AS meant
  RETURN CASE WHEN meant THEN own ELSE b.valid_from END AS day,
         CASE WHEN meant THEN coalesce(a.adopted_on_edtf, a.valid_from_edtf)
              ELSE b.valid_from_edtf END AS date, 1 AS rank, 'adopted' AS change,
         {subject: a.id, relation: type(r), object: b.id,
          text: coalesce(CASE $lang WHEN 'fr' THEN r.how_fr END, r.how)} AS told,
         r.assertion AS how, r.sources AS sources, r.locator AS locator, r.key AS key
  UNION ALL
  MATCH (t)-[r:SUPERSEDES]-(o)
  WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
  RETURN coalesce(a.adopted_on, a.valid_from) AS day,
         coalesce(a.adopted_on_edtf, a.valid_from_edtf) AS date, 6 AS rank, 'replaces' AS change,
         {subject: a.id, relation: type(r), object: b.id, text: coalesce(CASE $lang WHEN 'fr' THEN r.how_fr END, r.how)} AS told,
         r.assertion AS how, r.sources AS sources, r.locator AS locator, r.key AS key
}
// what is about the thing and what the row names; what is about the thing alone is about its start
WITH t, day, date, rank, change, told, how, sources, locator, key,
     [x IN [told.event, told.subject, told.object] WHERE x IS NOT NULL AND x <> t.id | x] AS named
OPTIONAL MATCH (t)<-[c:ABOUT]-(d:Discrepancy)
WHERE d.kind <> 'ambiguity' AND (EXISTS {
    MATCH (d)-[x:ABOUT]->(z) WHERE z.id IN named
  } OR change IN ['begins', 'adopted'] AND size(named) = 0 AND d.kind <> 'drift' AND NOT EXISTS {
    MATCH (d)-[x:ABOUT]->(z)
    WHERE z.id <> t.id AND (z:Organization OR z:Unit OR z:Post OR z:Committee OR z:Responsibility)
  })
WITH t, day, date, rank, change, told, how, sources, locator, key, d ORDER BY d.id
WITH t, day, date, rank, change, told, how, sources, locator, key,
     collect(DISTINCT d.id) AS contested
RETURN t.id AS thing, date, change, told.event AS event, told.subject AS subject,
       told.relation AS relation, told.object AS object, told.property AS property,
       told.kind AS kind, told.status AS status,
       CASE WHEN told.subject IS NULL THEN told.text ELSE '(' + told.text + ')' END AS text,
       told.line AS line, coalesce(told.predecessors, []) AS predecessors,
       coalesce(told.successors, []) AS successors, coalesce(told.about, []) AS about,
       told.stage AS stage, told.decided AS decided,
       coalesce(told.part_of, []) AS part_of, how, contested,
       [x IN coalesce(sources, []) | [x, coalesce(locator, '')]] AS sources
ORDER BY day, rank, change, event, subject, relation, object, property, kind, status, text, key
