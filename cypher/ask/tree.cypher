// How is the organisation built?
// fr Comment l'organisation est-elle bâtie ?
//
// The units under a unit, or under everything that stands at the top.
// fr Les unités sous une unité, ou sous tout ce qui est au sommet.
//
// param   unit              Unit|Organization = null                               where to begin
// fr                                                                               par où commencer
// param   depth             INTEGER = 30                                           how many levels down            -L
// fr                                                                               combien de niveaux
// param   with              LIST OF CHOICE heads|responsibilities|committees = []  what else to show of each unit
// fr                                                                               ce qu'il faut montrer d'autre de chaque unité
// column  unit              Unit|Organization                                      unit                            key
// fr                                                                               unité
// column  parent            Unit|Organization                                      part of                         parent
// fr                                                                               fait partie de
// column  depth             INTEGER                                                level
// fr                                                                               niveau
// column  heads             LIST OF Post                                           headed by
// fr                                                                               sous la direction de
// column  holders           LIST OF Person                                         held by
// fr                                                                               occupé par
// column  answers_to        LIST OF Committee|Organization                         answers to
// fr                                                                               répond devant
// column  responsibilities  LIST OF Responsibility                                 responsible for                 lines
// fr                                                                               chargée de
// column  committees        LIST OF Committee                                      committee                       lines
// fr                                                                               comité
// column  services          LIST OF SERVICE                                        what the unit is to it          beside
// fr                                                                               ce que l'unité en fait
// column  sources           SOURCES                                                sources
// fr                                                                               sources
// empty   There is no unit below it.
// fr      Il n'y a pas d'unité en dessous.
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
  UNION
  // what stands under nothing, and will not
  WITH 1 AS whole WHERE $unit IS NULL
  MATCH (o:Unit)
  WHERE NOT EXISTS { MATCH (o)-[e:SUB_ORGANIZATION_OF]->(c) WHERE e.valid_to > date($on) }
  RETURN o
}
MATCH p = (o)<-[:SUB_ORGANIZATION_OF*0..30]-(u)
WHERE length(p) <= $depth
// apart, so that only what is asked for is looked at
WITH o, u, p
WHERE all(e IN relationships(p) WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  AND all(n IN nodes(p) WHERE n.valid_from <= date($on) AND n.valid_to > date($on))
WITH o.id AS top, u, length(p) AS depth,
     CASE WHEN length(p) > 0 THEN nodes(p)[length(p) - 1].id END AS parent
CALL (u, parent) {
  RETURN '' AS what, '' AS rank, '' AS id
  UNION ALL
  // what says where it belongs; the place in the source stands where others have their rank
  MATCH (u)-[e:SUB_ORGANIZATION_OF]->(a)
  WHERE a.id = parent AND e.valid_from <= date($on) AND e.valid_to > date($on)
  UNWIND e.sources AS s
  RETURN 'source' AS what, coalesce(e.locator, '') AS rank, s AS id
  UNION ALL
  MATCH (u)<-[h:HEAD_OF]-(q:Post)
  WHERE 'heads' IN $with AND h.valid_from <= date($on) AND h.valid_to > date($on)
  RETURN 'head' AS what, '' AS rank, q.id AS id
  UNION ALL
  MATCH (u)<-[h:HEAD_OF]-(q:Post)<-[o:HOLDS]-(x:Person)
  WHERE 'heads' IN $with AND $holders AND h.valid_from <= date($on) AND h.valid_to > date($on)
    AND o.valid_from <= date($on) AND o.valid_to > date($on)
  RETURN 'holder' AS what, '' AS rank, x.id AS id
  UNION ALL
  // a unit answers to a committee itself, or through the post that heads it
  MATCH (u)-[a:ACCOUNTABLE_TO]->(c)
  WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
  RETURN 'answers' AS what, '' AS rank, c.id AS id
  UNION ALL
  MATCH (u)<-[h:HEAD_OF]-(q:Post)-[a:ACCOUNTABLE_TO]->(c)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
    AND a.valid_from <= date($on) AND a.valid_to > date($on)
  RETURN 'answers' AS what, '' AS rank, c.id AS id
  UNION ALL
  MATCH (u)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR]->(t:Responsibility)
  WHERE 'responsibilities' IN $with AND r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN 'owns' AS what, CASE $lang WHEN 'fr' THEN t.sort_fr ELSE t.sort_en END AS rank, t.id AS id
  UNION ALL
  MATCH (u)-[s:SECRETARIAT_OF]->(c:Committee)
  WHERE 'committees' IN $with AND s.valid_from <= date($on) AND s.valid_to > date($on)
  RETURN 'committee' AS what, 'secretariat' AS rank, c.id AS id
  UNION ALL
  MATCH (u)<-[h:HEAD_OF]-(q:Post)-[s:CHAIRS]->(c:Committee)
  WHERE 'committees' IN $with AND h.valid_from <= date($on) AND h.valid_to > date($on)
    AND s.valid_from <= date($on) AND s.valid_to > date($on)
  RETURN 'committee' AS what,
         CASE WHEN s.deputy THEN 'head-deputy' ELSE 'head-chairs' END AS rank, c.id AS id
}
WITH top, u, depth, parent, what, rank, id ORDER BY what, rank, id
WITH top, u, depth, parent, collect(DISTINCT {what: what, rank: rank, id: id}) AS found
RETURN u.id AS unit, parent, depth,
       // what was not asked for is not known to be nothing
       CASE WHEN 'heads' IN $with THEN [x IN found WHERE x.what = 'head' | x.id] END AS heads,
       CASE WHEN 'heads' IN $with AND $holders
            THEN [x IN found WHERE x.what = 'holder' | x.id] END AS holders,
       [x IN found WHERE x.what = 'answers' | x.id] AS answers_to,
       CASE WHEN 'responsibilities' IN $with
            THEN [x IN found WHERE x.what = 'owns' | x.id] END AS responsibilities,
       CASE WHEN 'committees' IN $with
            THEN [x IN found WHERE x.what = 'committee' | x.id] END AS committees,
       CASE WHEN 'committees' IN $with
            THEN [x IN found WHERE x.what = 'committee' | x.rank] END AS services,
       [x IN found WHERE x.what = 'source' | [x.id, x.rank]] AS sources
ORDER BY top, depth, coalesce(u.position, 999999),
         CASE $lang WHEN 'fr' THEN u.sort_fr ELSE u.sort_en END, unit
