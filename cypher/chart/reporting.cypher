// What does a chart of the reporting lines show?
// fr Que montre un organigramme des lignes hiérarchiques ?
//
// The posts below a post, or below the post that heads a unit, or all of them; a row for each line
// of each post, and one without a line for a post at the top.
// fr Les postes qui relèvent d'un poste, ou de celui qui dirige une unité, ou tous ; une ligne du
// fr tableau par lien de chaque poste, et une sans lien pour un poste au sommet.
//
// param   subject  Unit|Post = null           the post or unit to begin with
// fr               le poste ou l'unité de départ
// param   depth    INTEGER = 30               how many levels down
// fr               combien de niveaux
// column  post     Post                       post                            key
// fr               poste
// column  above    Post                       reports to                      key
// fr               rend compte à
// column  line     LINE                       line                            key
// fr               ligne
// column  how      ASSERTION                  how we know
// fr               comment on le sait
// column  deputy   BOOLEAN                    its deputy
// fr               son adjoint
// column  kind     KIND                       kind
// fr               type
// column  heads    LIST OF Unit|Organization  heads
// fr               dirige
// column  unit     ENTITY                     in
// fr               dans
// column  sources  SOURCES                    sources
// fr               sources
// empty   No reporting line is recorded.
// fr      Aucune ligne hiérarchique n'est indiquée.
CALL () {
  MATCH (p:Post)
  WHERE $subject IS NULL AND $depth >= 30
  RETURN p, false AS top
  UNION
  MATCH (p:Post)
  WHERE $subject IS NULL AND $depth < 30
    AND NOT EXISTS {
      MATCH (p)-[r:REPORTS_TO]->(o:Post)
      WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
        AND coalesce(r.line, 'direct') = 'direct'
    }
  RETURN p, true AS top
  UNION
  MATCH (p:Post {id: $subject})
  RETURN p, true AS top
  UNION
  MATCH (s:Unit {id: $subject})<-[h:HEAD_OF]-(p:Post)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  RETURN p, true AS top
}
CALL (p, top) {
  RETURN p AS q, top AS first
  UNION
  WITH p, top WHERE top
  MATCH (p)<-[way:REPORTS_TO*1..30]-(q:Post)
  WHERE size(way) <= $depth
    AND all(e IN way WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
                       AND coalesce(e.line, 'direct') = 'direct')
  RETURN q, false AS first
}
WITH DISTINCT q AS p, first
WHERE p.valid_from <= date($on) AND p.valid_to > date($on)
OPTIONAL MATCH (p)-[r:REPORTS_TO]->(a:Post)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  AND (NOT first OR r.line <> 'direct')
OPTIONAL MATCH (p)-[h:HEAD_OF]->(u)
WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
WITH p, r, a, u ORDER BY u.id
WITH p, r, a, collect(u) AS headed
OPTIONAL MATCH (p)-[i:POST_IN]->(b)
WHERE i.valid_from <= date($on) AND i.valid_to > date($on)
WITH p, r, a, headed, b ORDER BY b.id
WITH p, r, a, headed, collect(b.id)[0] AS unit
RETURN p.id AS post, a.id AS above, CASE WHEN r IS NOT NULL THEN coalesce(r.line, 'direct') END AS line,
       r.assertion AS how,
       a IS NOT NULL AND EXISTS {
         MATCH (p)-[d:DEPUTY_OF]->(o)
         WHERE o.id = a.id AND d.valid_from <= date($on) AND d.valid_to > date($on)
       } AS deputy,
       p.kind AS kind, [u IN headed | u.id] AS heads, unit,
       [s IN p.sources | [s, coalesce(p.locator, '')]] AS sources
// deputies and staff first, then the heads of units in the order of the units
ORDER BY CASE WHEN size(headed) > 0 THEN coalesce(headed[0].position, 999999) ELSE 0 END,
         coalesce(p.position, 999999),
         CASE $lang WHEN 'fr' THEN p.sort_fr ELSE p.sort_en END, post, line, above, r.key
