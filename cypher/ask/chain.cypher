// To whom does a post or a unit report, up to the top?
// fr De qui un poste ou une unité relève-t-il, jusqu'au sommet ?
//
// A row for each step. Of a unit, the line of the post that heads it; where it has no head, the
// head of the nearest unit above, as far as no unit on the way answers to a committee itself.
// Above the last post, the committees or organisations it answers to.
// fr Une ligne par échelon. D'une unité, la ligne du poste qui la dirige ; à défaut, du chef de
// fr l'unité la plus proche au-dessus, sans dépasser une unité qui répond elle-même devant un
// fr comité. Au-dessus du dernier poste, les comités ou organisations devant lesquels il répond.
//
// param   start     Unit|Post                         the post or unit to begin with
// fr                le poste ou l'unité de départ
// param   line      CHOICE direct|all = direct        all: also functional, dotted and administrative lines
// fr                all : aussi les lignes fonctionnelles, pointillées et administratives
// column  body      Unit|Post|Committee|Organization  step                               key
// fr                échelon
// column  below     Unit|Post|Committee|Organization  superior of                        parent
// fr                supérieur de
// column  step      INTEGER                           number                             key
// fr                rang
// column  relation  RELATION                          how the step below is related
// fr                le lien de l'échelon inférieur
// column  line      LINE                              line                               key
// fr                ligne
// column  heads     LIST OF Unit|Organization         heads
// fr                dirige
// column  since     DATE                              since
// fr                depuis
// column  how       ASSERTION                         how we know
// fr                comment on le sait
// column  contested  LIST OF Discrepancy               contested                          footnote
// fr                contesté
// column  sources   SOURCES                           sources
// fr                sources
// empty   No reporting line is recorded.
// fr      Aucune ligne hiérarchique n'est indiquée.
MATCH (s:Unit|Post {id: $start})
WHERE s.valid_from <= date($on) AND s.valid_to > date($on)
CALL (s) {
  WITH s WHERE s:Post
  RETURN s AS first, 0 AS climbed
  UNION
  MATCH (s)<-[h:HEAD_OF]-(p:Post)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  RETURN p AS first, 0 AS climbed
  UNION
  // no head: that of the nearest unit above
  MATCH (s)-[w:SUB_ORGANIZATION_OF*1..30]->(u)<-[h:HEAD_OF]-(p:Post)
  WHERE s:Unit AND h.valid_from <= date($on) AND h.valid_to > date($on)
    AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    AND NOT EXISTS {
      MATCH (s)-[v:SUB_ORGANIZATION_OF*0..30]->(x)-[a:ACCOUNTABLE_TO]->(c)
      WHERE size(v) < size(w) AND a.valid_from <= date($on) AND a.valid_to > date($on)
        AND coalesce(a.drawn, true)
        AND all(e IN v WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    }
  RETURN p AS first, size(w) AS climbed
  UNION
  // no head anywhere: the unit itself
  WITH s WHERE s:Unit
  RETURN s AS first, 99 AS climbed
}
WITH s, first, climbed ORDER BY climbed, first.id LIMIT 1
MATCH p = (first)-[:REPORTS_TO*0..30]->(t)
WHERE all(e IN relationships(p) WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
                                  AND coalesce(e.line, 'direct') = 'direct')
  AND all(n IN nodes(p) WHERE n.valid_from <= date($on) AND n.valid_to > date($on))
WITH s, first, climbed, p, t ORDER BY length(p) DESC, t.id LIMIT 1
// above the last post: what it answers to itself, else what the unit that it heads, or the
// committee that it belongs to, answers to
OPTIONAL MATCH (t)-[h:HEAD_OF|POST_IN*0..1]->(u)-[a:ACCOUNTABLE_TO*1..30]->(top)
WHERE (size(h) = 0 OR type(h[0]) = 'HEAD_OF' OR u:Committee) AND all(e IN h WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  AND all(e IN a WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
                   AND coalesce(e.drawn, true))
WITH s, climbed, p, h, a
ORDER BY size(h), CASE WHEN a[0].drawn THEN 0 ELSE 1 END, size(a) DESC, [e IN a | e.key] LIMIT 1
WITH CASE WHEN climbed > 0 AND climbed < 99 THEN [s] ELSE [] END AS below, nodes(p) AS posts,
     relationships(p) AS lines, coalesce(a, []) AS upwards, coalesce(size(h), 0) AS through
WITH below, lines, upwards, through, below + posts + [e IN upwards | endNode(e)] AS bodies
UNWIND range(0, size(bodies) - 1) AS step
WITH step, bodies[step] AS body, CASE WHEN step > 0 THEN bodies[step - 1].id END AS under,
     size(below) > 0 AND step = 1 OR through > 0 AND step = size(bodies) - size(upwards) AS found,
     CASE WHEN step >= size(bodies) - size(upwards)
          THEN upwards[step - size(bodies) + size(upwards)]
          WHEN step > size(below) THEN lines[step - 1 - size(below)] END AS edge
OPTIONAL MATCH (body)-[g:HEAD_OF]->(headed)
WHERE g.valid_from <= date($on) AND g.valid_to > date($on)
WITH step, body, under, found, edge, headed ORDER BY headed.id
WITH step, body, under, found, edge, collect(headed.id) AS heads
CALL (step, body, under, found, edge, heads) {
  RETURN body AS here, under AS beneath, step AS number, heads AS leads, edge AS link,
         CASE WHEN edge IS NOT NULL THEN type(edge) WHEN found THEN 'REPORTS_TO' END AS relation,
         CASE WHEN found THEN 'inferred' ELSE edge.assertion END AS how, 0 AS aside
  UNION ALL
  MATCH (body)-[o:REPORTS_TO|ACCOUNTABLE_TO]->(other)
  WHERE $line = 'all' AND o.valid_from <= date($on) AND o.valid_to > date($on)
    AND (coalesce(o.line, 'direct') <> 'direct' OR NOT coalesce(o.drawn, true))
  RETURN other AS here, body.id AS beneath, step + 1 AS number, [] AS leads, o AS link,
         type(o) AS relation, o.assertion AS how, 1 AS aside
  UNION ALL
  // where a post is placed without being led from there
  MATCH (body)-[o:POST_IN]->(other)
  WHERE $line = 'all' AND o.how = 'administrative'
    AND o.valid_from <= date($on) AND o.valid_to > date($on)
  RETURN other AS here, body.id AS beneath, step + 1 AS number, [] AS leads, o AS link,
         type(o) AS relation, o.assertion AS how, 1 AS aside
  UNION ALL
  // or where what it heads is attached
  MATCH (body)-[g:HEAD_OF*0..1]->(u)-[o:RELATED_TO]->(other)
  WHERE $line = 'all' AND o.how = 'attached for administration'
    AND all(e IN g WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    AND o.valid_from <= date($on) AND o.valid_to > date($on)
  RETURN other AS here, body.id AS beneath, step + 1 AS number, [] AS leads, o AS link,
         type(o) AS relation, o.assertion AS how, 1 AS aside
}
OPTIONAL MATCH (here)<-[x:ABOUT]-(d:Discrepancy)-[y:ABOUT]->(b)
WHERE b.id = beneath AND d.kind <> 'ambiguity'
WITH here, beneath, number, leads, link, relation, how, aside, d ORDER BY d.id
WITH here, beneath, number, leads, link, relation, how, aside, collect(d.id) AS contested
RETURN here.id AS body, beneath AS below, number AS step, relation,
       CASE WHEN $line = 'direct' THEN null WHEN relation = 'POST_IN' THEN link.how
            WHEN relation = 'RELATED_TO' THEN 'administrative'
            ELSE link.line END AS line,
       leads AS heads, link.valid_from_edtf AS since, how, contested,
       [x IN coalesce(link.sources, []) | [x, coalesce(link.locator, '')]] AS sources
ORDER BY step, aside, body, line, link.key
