// What is there of a sort?
// fr Qu'y a-t-il d'une sorte ?
//
// All units, posts, committees, responsibilities … that are in force; the options leave some out.
// fr Toutes les unités, tous les postes, comités, responsabilités… en vigueur ; les options en
// fr écartent.
//
// param   label      LABEL                                                                                    what to list: units, posts, committees, responsibilities, …, or a kind: divisions, programmes, …
// fr                                                                                                          quoi : unités, postes, comités, responsabilités… ou un type : divisions, programmes…
// param   kind       KIND = null                                                                              only this kind: division, council, programme, …
// fr                                                                                                          ce type seulement : division, conseil, programme…
// param   under      Unit|Organization|Committee|Responsibility = null                                        only what stands under this
// fr                                                                                                          seulement ce qui en relève
// param   vacant     BOOLEAN = false                                                                          only vacant posts
// fr                                                                                                          seulement les postes vacants
// param   without    CHOICE head|chair|secretariat|parent|superior|owner|mandate|holder|french|source = null  only where this is not recorded
// fr                                                                                                          seulement là où cela n'est pas indiqué
// param   closed     BOOLEAN = false                                                                          what is no longer in force instead
// fr                                                                                                          plutôt ce qui n'est plus en vigueur
// column  thing      ENTITY                                                                                   what                                                         key  counted
// fr                                                                                                          quoi
// column  kind       KIND                                                                                     kind
// fr                                                                                                          type
// column  part_of    LIST OF ENTITY                                                                           part of
// fr                                                                                                          fait partie de
// column  answers_to  LIST OF ENTITY                                                                           answers to
// fr                                                                                                          répond devant
// column  since      DATE                                                                                     since
// fr                                                                                                          depuis
// column  until      DATE                                                                                     until
// fr                                                                                                          jusqu'à
// column  value      FLOAT                                                                                    value
// fr                                                                                                          valeur
// column  qualifier  QUALIFIER                                                                                qualifier
// fr                                                                                                          précision
// column  sources    SOURCES                                                                                  sources
// fr                                                                                                          sources
// empty   There is nothing of that sort.
// fr      Il n'y a rien de cette sorte.
CALL () {
  WITH 1 AS one WHERE $label = 'Organization' AND $under IS NULL
  MATCH (t:Organization)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Unit' AND $under IS NULL
  MATCH (t:Unit)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Post' AND $under IS NULL
  MATCH (t:Post)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Committee' AND $under IS NULL
  MATCH (t:Committee)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Person' AND $holders
  MATCH (t:Person)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Responsibility' AND $under IS NULL
  MATCH (t:Responsibility)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Theme' AND $under IS NULL
  MATCH (t:Theme)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Instrument' AND $under IS NULL
  MATCH (t:Instrument)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Occasion' AND $under IS NULL
  MATCH (t:Occasion)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'ChangeEvent' AND $under IS NULL
  MATCH (t:ChangeEvent)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Site' AND $under IS NULL
  MATCH (t:Site)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Measure' AND $under IS NULL
  MATCH (t:Measure)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Discrepancy' AND $under IS NULL
  MATCH (t:Discrepancy)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Term' AND $under IS NULL
  MATCH (t:Term)
  RETURN t
  UNION ALL
  WITH 1 AS one WHERE $label = 'Source' AND $under IS NULL
  MATCH (t:Source)
  RETURN t
  UNION ALL
  // what stands under something, from there downwards: few things, most of the time
  CALL () {
    MATCH (u:Unit|Organization|Committee|Responsibility {id: $under})
    MATCH (u)<-[w:SUB_ORGANIZATION_OF|POST_IN|ACCOUNTABLE_TO|PART_OF*1..30]-(t)
    WHERE all(r IN w WHERE r.valid_from <= date($on) AND r.valid_to > date($on))
    RETURN t
    UNION
    MATCH (u:Unit|Organization|Committee|Responsibility {id: $under})
    MATCH (u)<-[w:SUB_ORGANIZATION_OF|POST_IN*0..30]-(o)
    WHERE $label = 'Responsibility'
      AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    WITH DISTINCT o
    MATCH (o)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR]->(t)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
    RETURN t
  }
  WITH t WHERE any(l IN labels(t) WHERE l = $label)
  RETURN t
}
WITH t
WHERE (t.valid_from <= date($on) AND t.valid_to > date($on) AND NOT $closed
       OR t.valid_to <= date($on) AND $closed)
  AND ($kind IS NULL OR t.kind = $kind OR EXISTS {
    MATCH (t)<-[r:STATE_OF]-(s:State)
    WHERE s.property = 'kind' AND s.text = $kind AND r.valid_from <= date($on) AND r.valid_to > date($on)
  })
  AND (NOT $vacant OR t.status = 'vacant' OR EXISTS {
    MATCH (t)<-[r:STATE_OF]-(s:State)
    WHERE s.property = 'status' AND s.text = 'vacant' AND r.valid_from <= date($on) AND r.valid_to > date($on)
  })
  AND ($without IS NULL
  OR $without = 'head' AND NOT EXISTS {
    MATCH (t)<-[r:HEAD_OF]-(x)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  }
  OR $without = 'chair' AND NOT EXISTS {
    MATCH (t)<-[r:CHAIRS]-(x)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  }
  OR $without = 'secretariat' AND NOT EXISTS {
    MATCH (t)<-[r:SECRETARIAT_OF]-(x)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  }
  OR $without = 'parent' AND NOT EXISTS {
    MATCH (t)-[r:SUB_ORGANIZATION_OF|POST_IN|PART_OF|ACCOUNTABLE_TO]->(x)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  }
  OR $without = 'superior' AND NOT EXISTS {
    MATCH (t)-[r:REPORTS_TO|ACCOUNTABLE_TO]->(x)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  } AND NOT EXISTS {
    MATCH (t)-[h:HEAD_OF]->(u)-[r:ACCOUNTABLE_TO]->(x)
    WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
      AND r.valid_from <= date($on) AND r.valid_to > date($on)
  }
  OR $without = 'owner' AND NOT EXISTS {
    MATCH (t)<-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|ANSWERS_FOR]-(x)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  }
  OR $without = 'mandate' AND NOT EXISTS {
    MATCH (t)-[r:MANDATED_BY]->(x)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  }
  OR $without = 'holder' AND NOT EXISTS {
    MATCH (t)<-[r:HOLDS]-(x)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  }
  OR $without = 'french' AND t.name_fr IS NULL
  OR $without = 'source' AND size(coalesce(t.sources, [])) = 0)
// a committee is part of nothing: it answers to something
OPTIONAL MATCH (t)-[r:SUB_ORGANIZATION_OF|POST_IN|PART_OF|ACCOUNTABLE_TO]->(p)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  AND (type(r) <> 'ACCOUNTABLE_TO' OR t:Committee)
WITH t, p ORDER BY p.id
WITH t, collect(CASE WHEN t:Committee THEN null ELSE p.id END) AS part_of,
     collect(CASE WHEN t:Committee THEN p.id END) AS answers_to
RETURN t.id AS thing, t.kind AS kind, part_of, answers_to,
       t.valid_from_edtf AS since, t.valid_to_edtf AS until,
       t.value AS value, t.qualifier AS qualifier,
       [s IN coalesce(t.sources, []) | [s, coalesce(t.locator, '')]] AS sources
ORDER BY CASE $lang WHEN 'fr' THEN t.sort_fr ELSE t.sort_en END, thing
