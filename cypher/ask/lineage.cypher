// Who has answered for a programme, a policy or a function over time?
// fr Qui a répondu d'un programme, d'une politique ou d'une fonction au fil du temps ?
//
// Who has had which role in it, who has answered for it in effect, what it was part of, and the
// events through which that changed, in order; then the same of what it replaced or came from.
// It is about all time: a date only decides which of several things is meant.
// fr Qui y a tenu quel rôle, qui en a répondu en pratique, de quoi elle a fait partie, et les
// fr événements qui l'ont changé, dans l'ordre ; puis de même pour ce qu'elle a remplacé ou ce dont
// fr elle est issue. La réponse vaut pour toutes les dates : une date décide seulement laquelle de
// fr plusieurs choses est visée.
//
// param   thing     Responsibility                                   the programme, policy or function  several
// fr                                                                 le programme, la politique ou la fonction
// column  thing     Responsibility                                   programme, policy or function      group
// fr                                                                 programme, politique ou fonction
// column  since     DATE                                             since
// fr                                                                 depuis
// column  until     DATE                                             until
// fr                                                                 jusqu'à
// column  relation  RELATION                                         role                               key
// fr                                                                 rôle
// column  change    CHANGE                                           change                             key  joined
// fr                                                                 changement
// column  body      Unit|Post|Committee|Organization|Responsibility  who, or through which event        key
// fr                                                                 qui, ou par quel événement
// column  event     ChangeEvent                                      through which event                key  joined
// fr                                                                 par quel événement
// column  scope     STRING                                           for which part                     key  phrase
// fr                                                                 pour quelle partie
// column  stage     STATUS                                           stage                              phrase
// fr                                                                 stade
// column  ended_by  ChangeEvent                                      ended by                           data
// fr                                                                 fin par
// column  how       ASSERTION                                        how we know
// fr                                                                 comment on le sait
// column  contested  LIST OF Discrepancy                             contested                          footnote  phrase
// fr                                                                 contesté
// column  because   REASON                                           because
// fr                                                                 parce que
// column  via       ENTITY                                           through                            key
// fr                                                                 par
// column  sources   SOURCES                                          sources
// fr                                                                 sources
// empty   Nobody is recorded as having answered for it.
// fr      Personne n'est indiqué comme en ayant répondu.
MATCH (t:Responsibility {id: $thing})
CALL (t) {
  RETURN t AS p, 0 AS back
  UNION
  MATCH w = (t)-[:SUPERSEDES*1..10]->(p:Responsibility)
  RETURN p, length(w) AS back
  UNION
  MATCH (t)-[s:RELATED_TO]->(p:Responsibility)
  WHERE s.how = 'succeeds'
  RETURN p, 1 AS back
  UNION
  MATCH (t)<-[a:RESULTING]-(e:ChangeEvent)
  MATCH (e)-[b:ORIGINAL]->(p:Responsibility)
  WHERE NOT EXISTS { MATCH (e)-[c:RESULTING]->(p) }
  RETURN p, 1 AS back
}
WITH p, min(back) AS back
CALL (p) {
  MATCH (p)<-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF]-(b)
  RETURN r, b, type(r) AS relation, null AS because, null AS via, null AS e,
         null AS entry, null AS left, null AS day
  UNION ALL
  MATCH (p)<-[r:ANSWERS_FOR]-(b)
  WHERE r.because <> 'stated'
  RETURN r, b, 'ACCOUNTABLE_FOR' AS relation, r.because AS because, r.via AS via, null AS e,
         null AS entry, null AS left, null AS day
  UNION ALL
  // the responsible ones are inherited from the same thing as the accountable ones, as long as
  // these are: one row from the first of them to the last
  MATCH (p)<-[i:ANSWERS_FOR]-(a)
  WHERE i.because = 'inherited' AND NOT EXISTS {
    MATCH (p)<-[o:RESPONSIBLE_FOR]-(x)
    WHERE o.valid_from < i.valid_to AND o.valid_to > i.valid_from
  }
  WITH p, i.via AS above, i
  MATCH (u:Responsibility {id: above})
  MATCH (u)<-[r:RESPONSIBLE_FOR]-(b)
  WHERE r.valid_from < i.valid_to AND r.valid_to > i.valid_from
  WITH r, b, above, i ORDER BY i.valid_from, i.valid_to, i.key
  WITH r, b, above, collect({first: i.valid_from, began: coalesce(i.valid_from_edtf, ''),
                             after: i.valid_to, ended: coalesce(i.valid_to_edtf, '')}) AS spans
  WITH r, b, above, spans,
       [s IN spans WHERE none(o IN spans WHERE o.first < s.first AND o.after >= s.first)] AS opening,
       [s IN spans WHERE none(o IN spans WHERE o.first <= s.after AND o.after > s.after)] AS last
  UNWIND opening AS x
  UNWIND last AS s
  WITH r, b, above, x, s WHERE s.after > x.first
  WITH r, b, above, x, s ORDER BY s.after, x.began
  WITH r, b, above, x.first AS first, collect(x.began)[0] AS began, collect(s)[0] AS s
  RETURN r, b, type(r) AS relation, 'inherited' AS because, above AS via, null AS e,
         CASE WHEN r.valid_from > first THEN coalesce(r.valid_from_edtf, '') ELSE began END AS entry,
         CASE WHEN r.valid_to < s.after THEN coalesce(r.valid_to_edtf, '') ELSE s.ended END AS left,
         CASE WHEN r.valid_from > first THEN r.valid_from ELSE first END AS day
  UNION ALL
  MATCH (p)-[r:PART_OF]->(b)
  RETURN r, b, type(r) AS relation, null AS because, null AS via, null AS e,
         null AS entry, null AS left, null AS day
  UNION ALL
  CALL (p) {
    MATCH (p)<-[a:ORIGINAL|RESULTING]-(e:ChangeEvent)
    RETURN e
    UNION
    MATCH (p)-[a:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF|PART_OF]-(o)
    WHERE a.ended_by IS NOT NULL
    WITH DISTINCT a.ended_by AS id
    MATCH (e:ChangeEvent {id: id})
    RETURN e
  }
  RETURN null AS r, null AS b, null AS relation, null AS because, null AS via, e,
         null AS entry, null AS left, null AS day
}
// what is about the two of them, or about who it is at large
OPTIONAL MATCH (p)<-[c:ABOUT]-(d:Discrepancy)
WHERE relation <> 'PART_OF' AND (EXISTS {
    MATCH (d)-[x:ABOUT]->(z) WHERE z.id = b.id OR z.id = via
  } OR d.kind = 'ambiguity' AND NOT EXISTS {
    MATCH (d)-[x:ABOUT]->(z) WHERE z:Unit OR z:Post OR z:Committee OR z:Organization
  })
WITH p, back, r, b, relation, because, via, e, entry, left, day, d ORDER BY d.id
WITH p, back, r, b, relation, because, via, e, entry, left, day, collect(DISTINCT d.id) AS contested
RETURN p.id AS thing,
       CASE WHEN entry IS NULL THEN coalesce(r.valid_from_edtf, e.valid_from_edtf)
            WHEN entry <> '' THEN entry END AS since,
       CASE WHEN left IS NULL THEN r.valid_to_edtf WHEN left <> '' THEN left END AS until, relation,
       e.kind AS change, b.id AS body, e.id AS event,
       // what it says of a part, it says of the whole that this is part of
       CASE WHEN entry IS NOT NULL THEN null WHEN $lang = 'fr' THEN coalesce(r.scope_fr, r.scope_en)
            ELSE coalesce(r.scope_en, r.scope_fr) END AS scope,
       CASE WHEN e.status <> 'in-force' THEN e.status END AS stage, r.ended_by AS ended_by,
       CASE WHEN because IS NULL THEN coalesce(r.assertion, e.assertion) ELSE 'inferred' END AS how,
       contested, because, via,
       [s IN coalesce(r.sources, e.sources, []) | [s, coalesce(r.locator, e.locator, '')]] AS sources
ORDER BY back, thing, coalesce(day, r.valid_from, e.valid_from), CASE WHEN e IS NULL THEN 1 ELSE 0 END,
         CASE WHEN because IS NULL THEN 0 WHEN because = 'inherited' THEN 2 ELSE 1 END,
         CASE relation WHEN 'RESPONSIBLE_FOR' THEN 0 WHEN 'ACCOUNTABLE_FOR' THEN 1
                       WHEN 'SUPPORTS' THEN 2 WHEN 'CONSULTED_ON' THEN 3 WHEN 'INFORMED_OF' THEN 4
                       ELSE 5 END,
         coalesce(r.valid_to, e.valid_to), relation, change, body, event, scope, via, r.key
