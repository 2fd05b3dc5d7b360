// What does a chart of the structure show?
// fr Que montre un organigramme de la structure ?
//
// The units under a unit, or under everything that stands at the top; a row for each box.
// fr Les unités sous une unité, ou sous tout ce qui est au sommet ; une ligne par case.
//
// param   unit         Unit|Organization = null         where to begin
// fr                   par où commencer
// param   depth        INTEGER = 30                     how many levels down                    -L
// fr                   combien de niveaux
// column  unit         Unit|Organization                unit                                    key
// fr                   unité
// column  parent       Unit|Organization                part of                                 parent
// fr                   fait partie de
// column  depth        INTEGER                          level
// fr                   niveau
// column  kind         KIND                             kind
// fr                   type
// column  independent  BOOLEAN                          outside the line
// fr                   hors de la ligne hiérarchique
// column  heads        LIST OF Post                     headed by
// fr                   sous la direction de
// column  holders      LIST OF Person                   held by
// fr                   occupé par
// column  answers_to   LIST OF Committee|Organization   answers to
// fr                   répond devant
// column  placed       ASSERTION                        how we know where it stands
// fr                   comment on sait où elle se place
// column  led          ASSERTION                        how we know who heads it
// fr                   comment on sait qui la dirige
// empty   There is nothing to draw.
// fr      Il n'y a rien à dessiner.
CALL () {
  MATCH (o:Unit|Organization {id: $unit})
  RETURN o
  UNION
  MATCH (d:Dataset)
  WHERE $unit IS NULL
  UNWIND d.top AS id
  MATCH (o:Unit|Organization {id: id})
  WHERE EXISTS {
    MATCH (o)<-[e:SUB_ORGANIZATION_OF]-(c:Unit)
    WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
  }
  RETURN o
}
MATCH p = (o)<-[:SUB_ORGANIZATION_OF*0..30]-(u)
WHERE length(p) <= $depth
// apart, so that only what is asked for is looked at
WITH o, u, p
WHERE all(e IN relationships(p) WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  AND all(n IN nodes(p) WHERE n.valid_from <= date($on) AND n.valid_to > date($on))
WITH o.id AS top, u, length(p) AS depth,
     CASE WHEN length(p) > 0 THEN nodes(p)[length(p) - 1].id END AS parent,
     CASE WHEN length(p) > 0 THEN relationships(p)[length(p) - 1].assertion END AS placed
CALL (u) {
  RETURN '' AS what, '' AS id
  UNION ALL
  MATCH (u)<-[e:STATE_OF]-(s:State)
  WHERE s.valid_from <= date($on) AND s.valid_to > date($on)
  RETURN s.property AS what, s.text AS id
  UNION ALL
  MATCH (u)<-[h:HEAD_OF]-(q:Post)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  RETURN 'head' AS what, q.id AS id
  UNION ALL
  MATCH (u)<-[h:HEAD_OF]-(q:Post)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  RETURN 'led' AS what, h.assertion AS id
  UNION ALL
  MATCH (u)<-[h:HEAD_OF]-(q:Post)<-[k:HOLDS]-(holder:Person)
  WHERE $holders AND h.valid_from <= date($on) AND h.valid_to > date($on)
    AND k.valid_from <= date($on) AND k.valid_to > date($on)
  RETURN 'holder' AS what, holder.id AS id
  UNION ALL
  // a unit answers to a committee itself, or through the post that heads it
  MATCH (u)-[a:ACCOUNTABLE_TO]->(c)
  WHERE a.valid_from <= date($on) AND a.valid_to > date($on) AND coalesce(a.drawn, true)
  RETURN 'answers' AS what, c.id AS id
  UNION ALL
  MATCH (u)<-[h:HEAD_OF]-(q:Post)-[a:ACCOUNTABLE_TO]->(c)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
    AND a.valid_from <= date($on) AND a.valid_to > date($on) AND coalesce(a.drawn, true)
  RETURN 'answers' AS what, c.id AS id
}
WITH top, u, depth, parent, placed, what, id ORDER BY what, id
WITH top, u, depth, parent, placed, collect(DISTINCT {what: what, id: id}) AS found
RETURN u.id AS unit, parent, depth,
       coalesce([x IN found WHERE x.what = 'kind' | x.id][0], u.kind) AS kind,
       coalesce([x IN found WHERE x.what = 'independent' | x.id = 'true'][0], u.independent, false)
         AS independent,
       [x IN found WHERE x.what = 'head' | x.id] AS heads,
       [x IN found WHERE x.what = 'holder' | x.id] AS holders,
       [x IN found WHERE x.what = 'answers' | x.id] AS answers_to, placed,
       [x IN found WHERE x.what = 'led' | x.id][0] AS led
ORDER BY top, depth, coalesce(u.position, 999999),
         CASE $lang WHEN 'fr' THEN u.sort_fr ELSE u.sort_en END, unit
