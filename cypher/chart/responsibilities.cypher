// What do these units answer for?
// fr De quoi ces unités répondent-elles ?
//
// What they, or the posts that head them, are recorded as accountable or responsible for, each thing
// once; with the other bodies of which a source says the same.
// fr Ce dont elles-mêmes, ou les postes qui les dirigent, répondent ou sont chargés d'après les
// fr sources, chaque chose une fois ; avec les autres organes dont une source dit la même chose.
//
// param   ids     LIST OF STRING     ids of units and organisations
// fr              identifiants d'unités et d'organisations
// column  unit    Unit|Organization  unit                            key
// fr              unité
// column  thing   Responsibility     what for                        key
// fr              de quoi
// column  kind    KIND               kind
// fr              type
// column  how     ASSERTION          how we know
// fr              comment on le sait
// column  others  LIST OF ENTITY     also
// fr              aussi
// column  contested  BOOLEAN         sources contradict each other
// fr                                 des sources se contredisent
// column  sources  SOURCES           sources
// fr              sources
// empty   Nothing is recorded.
// fr      Rien n'est indiqué.
UNWIND $ids AS id
MATCH (u:Unit|Organization {id: id})
CALL (u) {
  MATCH (u)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR]->(t:Responsibility)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
    AND t.valid_from <= date($on) AND t.valid_to > date($on)
  RETURN t, r
  UNION ALL
  MATCH (u)<-[h:HEAD_OF]-(p:Post)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR]->(t:Responsibility)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
    AND r.valid_from <= date($on) AND r.valid_to > date($on)
    AND t.valid_from <= date($on) AND t.valid_to > date($on)
    // of who heads the unit above as well, it stands with that one
    AND NOT EXISTS {
      MATCH (u)-[s:SUB_ORGANIZATION_OF]->(o)<-[g:HEAD_OF]-(q)
      WHERE q.id = p.id AND o.id IN $ids AND s.valid_from <= date($on) AND s.valid_to > date($on)
        AND g.valid_from <= date($on) AND g.valid_to > date($on)
    }
  RETURN t, r
}
WITH u, t, r
ORDER BY CASE r.assertion WHEN 'stated' THEN 0 WHEN 'inferred' THEN 1 ELSE 2 END, r.key
WITH u, t, collect(r)[0] AS r
OPTIONAL MATCH (o)-[s:ACCOUNTABLE_FOR|RESPONSIBLE_FOR]->(t)
WHERE o.id <> u.id AND s.valid_from <= date($on) AND s.valid_to > date($on)
  AND NOT EXISTS {
    MATCH (o)-[g:HEAD_OF]->(x)
    WHERE x.id = u.id AND g.valid_from <= date($on) AND g.valid_to > date($on)
  }
WITH u, t, r, o ORDER BY o.id
WITH u, t, r, collect(DISTINCT o.id) AS others
RETURN u.id AS unit, t.id AS thing, t.kind AS kind, r.assertion AS how, others,
       EXISTS {
         MATCH (t)<-[c:ABOUT]-(d:Discrepancy)-[e:ABOUT]->(x)
         WHERE d.kind <> 'ambiguity' AND x.id = u.id
       } AS contested,
       [s IN r.sources | [s, coalesce(r.locator, '')]] AS sources
ORDER BY unit, CASE $lang WHEN 'fr' THEN t.sort_fr ELSE t.sort_en END, thing
