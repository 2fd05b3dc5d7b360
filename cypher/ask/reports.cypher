// Who reports to a post or a unit?
// fr Qui relève d'un poste ou d'une unité ?
//
// The posts directly below it, or all of them. Of a unit, those below the post that heads it.
// fr Les postes directement en dessous, ou tous. D'une unité, ceux qui relèvent du poste qui la
// fr dirige.
//
// param   superior  Post|Unit                    the post or unit
// fr                le poste ou l'unité
// param   all       BOOLEAN = false              everyone below, not only directly
// fr                tous ceux qui sont en dessous, non seulement directement
// param   line      CHOICE direct|all = direct   all: also functional, dotted and administrative lines
// fr                all : aussi les lignes fonctionnelles, pointillées et administratives
// column  post      Post                         post                              key
// fr                poste
// column  above     Post                         reports to                        parent
// fr                rend compte à
// column  level     INTEGER                      level                             key
// fr                niveau
// column  line      LINE                         line                              key
// fr                ligne
// column  heads     LIST OF Unit|Organization    heads
// fr                dirige
// column  since     DATE                         since
// fr                depuis
// column  how       ASSERTION                    how we know
// fr                comment on le sait
// column  holders   LIST OF Person               held by
// fr                occupé par
// column  sources   SOURCES                      sources
// fr                sources
// empty   Nobody is recorded as reporting to it.
// fr      Aucun subordonné n'est indiqué.
MATCH (s:Unit|Post {id: $superior})
CALL (s) {
  WITH s WHERE s:Post
  RETURN s AS top
  UNION
  MATCH (s)<-[h:HEAD_OF]-(q:Post)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  RETURN q AS top
}
CALL (top) {
  MATCH (top)<-[r:REPORTS_TO]-(p:Post)
  WHERE NOT $all
  RETURN p, [r] AS way
  UNION ALL
  // asked first, so that nobody goes all the way down for nothing
  WITH top WHERE $all
  MATCH (top)<-[way:REPORTS_TO*1..30]-(p:Post)
  RETURN p, way
}
WITH p, way, size(way) AS level, way[size(way) - 1] AS r
// a line that is not direct is a last step: whoever is below it is not shown for its sake
WHERE p.valid_from <= date($on) AND p.valid_to > date($on)
  AND all(e IN way WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
                     AND (coalesce(e.line, 'direct') = 'direct'
                          OR $line = 'all' AND e.key = r.key))
OPTIONAL MATCH (p)-[h:HEAD_OF]->(u)
WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
WITH p, level, r, u ORDER BY u.id
WITH p, level, r, collect(u) AS headed
OPTIONAL MATCH (p)<-[o:HOLDS]-(person:Person)
WHERE $holders AND o.valid_from <= date($on) AND o.valid_to > date($on)
WITH p, level, r, headed, person ORDER BY person.id
WITH p, level, r, headed, collect(person.id) AS holders
RETURN p.id AS post, endNode(r).id AS above, level,
       CASE $line WHEN 'all' THEN r.line END AS line, [u IN headed | u.id] AS heads,
       r.valid_from_edtf AS since, r.assertion AS how, holders,
       [x IN coalesce(r.sources, []) | [x, coalesce(r.locator, '')]] AS sources
// deputies and staff first, then the heads of units in the order of the units
ORDER BY level, CASE WHEN size(headed) > 0 THEN coalesce(headed[0].position, 999999) ELSE 0 END,
         coalesce(p.position, 999999),
         CASE $lang WHEN 'fr' THEN p.sort_fr ELSE p.sort_en END, post, line, above, r.key
