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
// column  also         LIST OF Committee|Organization           also answers to          phrase
// fr                                                            répond aussi devant
// column  services     LIST OF SERVICE                          what the body is to it
// fr                                                            ce que l'organe en fait
// column  chaired_by   LIST OF Post|Person|Organization         chaired by
// fr                                                            sous la présidence de
// column  formats      LIST OF STRING                           in which format          beside
// fr                                                            dans quel format
// column  deputies     LIST OF Post|Person|Organization         deputy chair
// fr                                                            vice-présidence
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
  RETURN c, '' AS service, '' AS under
  UNION ALL
  MATCH (b:Committee {id: $body})<-[w:ACCOUNTABLE_TO*0..30]-(c:Committee)
  WHERE all(r IN w WHERE r.valid_from <= date($on) AND r.valid_to > date($on))
  // under two it stands under the one that leads to it
  RETURN c, '' AS service,
         CASE WHEN size(w) > 0 THEN endNode(w[size(w) - 1]).id ELSE '' END AS under
  UNION ALL
  MATCH (b:Unit|Post|Committee|Organization {id: $body})-[r:CHAIRS|SECRETARIAT_OF|MEMBER_OF]->(c:Committee)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN c, CASE type(r) WHEN 'SECRETARIAT_OF' THEN 'secretariat' WHEN 'MEMBER_OF' THEN 'sits'
                         ELSE CASE WHEN r.deputy THEN 'deputy' ELSE 'chairs' END END AS service,
         '' AS under
  UNION ALL
  MATCH (b:Unit|Organization {id: $body})<-[h:HEAD_OF]-(p:Post)
  MATCH (p)-[r:CHAIRS|MEMBER_OF]->(c:Committee)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
    AND r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN c, CASE WHEN type(r) = 'MEMBER_OF' THEN 'head-sits' WHEN r.deputy THEN 'head-deputy'
                 ELSE 'head-chairs' END AS service, '' AS under
}
WITH c, service, under
WHERE c.valid_from <= date($on) AND c.valid_to > date($on)
WITH c, service, under ORDER BY service, under
WITH c, collect(DISTINCT service) AS services, collect(DISTINCT under) AS places
OPTIONAL MATCH (c)-[a:ACCOUNTABLE_TO]->(o)
WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
WITH c, services, places, a, o
ORDER BY CASE WHEN o.id IN places THEN 0 WHEN a.drawn THEN 1 ELSE 2 END, o.id
WITH c, services, collect(o.id) AS above
OPTIONAL MATCH (c)<-[r:CHAIRS|SECRETARIAT_OF]-(x)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND ($holders OR NOT x:Person)
WITH c, services, above, r, x ORDER BY x.id, r.key
WITH c, services, above,
     collect({relation: type(r), id: x.id, deputy: coalesce(r.deputy, false),
              form: coalesce(CASE $lang WHEN 'fr' THEN r.format_fr END, r.format, '')}) AS served
RETURN c.id AS committee, above[0] AS above, above[1..] AS also,
       [x IN services WHERE x <> '' | x] AS services,
       [x IN served WHERE x.relation = 'CHAIRS' AND NOT x.deputy | x.id] AS chaired_by,
       [x IN served WHERE x.relation = 'CHAIRS' AND NOT x.deputy | x.form] AS formats,
       [x IN served WHERE x.relation = 'CHAIRS' AND x.deputy | x.id] AS deputies,
       [x IN served WHERE x.relation = 'SECRETARIAT_OF' | x.id] AS secretariat,
       c.valid_from_edtf AS since,
       [s IN coalesce(c.sources, []) | [s, coalesce(c.locator, '')]] AS sources
ORDER BY CASE $lang WHEN 'fr' THEN c.sort_fr ELSE c.sort_en END, committee
