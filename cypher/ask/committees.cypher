// Which committees are there, under which body, with whom in the chair?
// fr Quels comités y a-t-il, sous quel organe, et qui les préside ?
//
// All of them as a tree; of a body, those that it chairs, serves as secretariat or sits in, itself
// or through the post that heads it; of a committee, itself and those below it.
// fr Tous, en arbre ; d'un organe, ceux qu'il préside, dont il assure le secrétariat ou où il
// fr siège, lui-même ou par le poste qui le dirige ; d'un comité, lui-même et ceux qui en relèvent.
//
// param   body         Unit|Post|Committee|Organization = null  only those of this body
// fr                                                            seulement ceux de cet organe
// column  committee    Committee                                committee                key
// fr                                                            comité
// column  above        Committee|Organization                   answers to               parent
// fr                                                            répond devant
// column  relation     LIST OF RELATION                         how
// fr                                                            comment
// column  chaired_by   LIST OF Post|Person|Organization         chaired by
// fr                                                            sous la présidence de
// column  secretariat  LIST OF Unit                             secretariat
// fr                                                            secrétariat
// column  since        DATE                                     since
// fr                                                            depuis
// column  sources      SOURCES                                  sources
// fr                                                            sources
// empty   No committee is recorded.
// fr      Aucun comité n'est indiqué.
CALL () {
  WITH 1 AS all WHERE $body IS NULL
  MATCH (c:Committee)
  RETURN c, '' AS relation
  UNION ALL
  MATCH (b:Committee {id: $body})<-[w:ACCOUNTABLE_TO*0..30]-(c:Committee)
  WHERE all(r IN w WHERE r.valid_from <= date($on) AND r.valid_to > date($on))
  RETURN c, '' AS relation
  UNION ALL
  MATCH (b:Unit|Post|Committee|Organization {id: $body})-[r:CHAIRS|SECRETARIAT_OF|MEMBER_OF]->(c:Committee)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN c, type(r) AS relation
  UNION ALL
  MATCH (b:Unit|Organization {id: $body})<-[h:HEAD_OF]-(p:Post)
  MATCH (p)-[r:CHAIRS|MEMBER_OF]->(c:Committee)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
    AND r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN c, type(r) AS relation
}
WITH c, relation
WHERE c.valid_from <= date($on) AND c.valid_to > date($on)
WITH c, relation ORDER BY relation
WITH c, collect(DISTINCT relation) AS relations
OPTIONAL MATCH (c)-[a:ACCOUNTABLE_TO]->(o)
WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
WITH c, relations, a, o
// what is drawn comes first, so that a committee under two stands under that one
ORDER BY CASE WHEN a.drawn THEN 0 ELSE 1 END, o.id
WITH c, relations, collect(o.id) AS above
OPTIONAL MATCH (c)<-[r:CHAIRS|SECRETARIAT_OF]-(x)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND ($holders OR NOT x:Person)
WITH c, relations, above, r, x ORDER BY coalesce(r.deputy, false), x.id
WITH c, relations, above, collect(DISTINCT {relation: type(r), id: x.id}) AS served
RETURN c.id AS committee, above[0] AS above, [x IN relations WHERE x <> '' | x] AS relation,
       [x IN served WHERE x.relation = 'CHAIRS' | x.id] AS chaired_by,
       [x IN served WHERE x.relation = 'SECRETARIAT_OF' | x.id] AS secretariat,
       c.valid_from_edtf AS since,
       [s IN coalesce(c.sources, []) | [s, coalesce(c.locator, '')]] AS sources
ORDER BY CASE $lang WHEN 'fr' THEN c.sort_fr ELSE c.sort_en END, committee
