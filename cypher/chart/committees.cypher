// What does a chart of the committees show?
// fr Que montre un organigramme des comités ?
//
// All committees; of a body, those that it and the units below it chair, serve as secretariat or sit
// in, themselves or through their posts; of a committee, itself and those below it. A row for each
// body that a committee answers to, the one that a chart is to show first.
// fr Tous les comités ; d'un organe, ceux que lui et les unités sous lui président, dont ils assurent
// fr le secrétariat ou où ils siègent, eux-mêmes ou par leurs postes ; d'un comité, lui-même et ceux
// fr qui en relèvent. Une ligne par organe devant lequel un comité répond, en premier celui qu'un
// fr organigramme doit montrer.
//
// param   body       Unit|Post|Committee|Organization = null  only those of this body
// fr                                                          seulement ceux de cet organe
// param   depth      INTEGER = 30                             how many levels down            -L
// fr                                                          combien de niveaux
// column  committee  Committee                                committee                       key
// fr                                                          comité
// column  above      Committee|Organization                   answers to                      key
// fr                                                          répond devant
// column  how        ASSERTION                                how we know
// fr                                                          comment on le sait
// column  sources    SOURCES                                  sources
// fr                                                          sources
// empty   No committee is recorded.
// fr      Aucun comité n'est indiqué.
CALL () {
  WITH 1 AS all WHERE $body IS NULL AND $depth >= 30
  MATCH (c:Committee)
  RETURN c
  UNION
  MATCH (t:Committee)
  WHERE $body IS NULL AND $depth < 30
    AND NOT EXISTS {
      MATCH (t)-[a:ACCOUNTABLE_TO]->(o:Committee)
      WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
    }
  MATCH (t)<-[w:ACCOUNTABLE_TO*0..30]-(c:Committee)
  WHERE size(w) <= $depth
    AND all(r IN w WHERE r.valid_from <= date($on) AND r.valid_to > date($on))
  RETURN c
  UNION
  MATCH (b:Committee {id: $body})<-[w:ACCOUNTABLE_TO*0..30]-(c:Committee)
  WHERE size(w) <= $depth
    AND all(r IN w WHERE r.valid_from <= date($on) AND r.valid_to > date($on))
  RETURN c
  UNION
  MATCH (b:Post|Committee {id: $body})-[r:CHAIRS|SECRETARIAT_OF|MEMBER_OF]->(c:Committee)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN c
  UNION
  MATCH (t:Unit|Organization {id: $body})<-[w:SUB_ORGANIZATION_OF*0..30]-(b)
  MATCH (b)-[r:CHAIRS|SECRETARIAT_OF|MEMBER_OF]->(c:Committee)
  WHERE size(w) <= $depth
    AND all(s IN w WHERE s.valid_from <= date($on) AND s.valid_to > date($on))
    AND r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN c
  UNION
  MATCH (t:Unit|Organization {id: $body})<-[w:SUB_ORGANIZATION_OF*0..30]-(b)
  MATCH (b)<-[h:HEAD_OF|POST_IN]-(p:Post)-[r:CHAIRS|MEMBER_OF]->(c:Committee)
  WHERE size(w) <= $depth
    AND all(s IN w WHERE s.valid_from <= date($on) AND s.valid_to > date($on))
    AND h.valid_from <= date($on) AND h.valid_to > date($on)
    AND r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN c
}
WITH c
WHERE c.valid_from <= date($on) AND c.valid_to > date($on)
OPTIONAL MATCH (c)-[a:ACCOUNTABLE_TO]->(o)
WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
RETURN c.id AS committee, o.id AS above, a.assertion AS how,
       [s IN coalesce(c.sources, []) | [s, coalesce(c.locator, '')]] AS sources
ORDER BY coalesce(c.position, 999999),
         CASE $lang WHEN 'fr' THEN c.sort_fr ELSE c.sort_en END, committee,
         CASE WHEN a.drawn THEN 0 ELSE 1 END, above, a.key
