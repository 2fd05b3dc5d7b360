// Most of what is known of a division is stated, not inferred or assumed.
// fr L'essentiel de ce qu'on sait d'une division est énoncé, non déduit ou supposé.
//
// The units that stand second from the top and all below them: the units, the posts that head
// them, what they are part of and what they are responsible for.
// fr Les unités au deuxième rang à partir du sommet et tout ce qui est en dessous : les unités,
// fr qui les dirige, ce dont elles font partie et ce dont elles sont chargées.
//
// severity   info
// precedent  RiC-O: certainty of a relation
// counts     divisions
// why        A chart of a division that was mostly guessed looks like one that was not.
// fr         L'organigramme d'une division surtout devinée ressemble à celui d'une autre.
// finding    {subject}: {unsure} of {facts} facts are inferred or assumed.
// fr         {subject} : {unsure} faits sur {facts} sont déduits ou supposés.
// hint       find a source that states them; the limits are share (per cent) and least of PV03
// fr         trouvez une source qui les énonce ; les limites sont share (pour cent) et least de PV03
// param      share     INTEGER = 50  from which share on, in per cent
// fr         à partir de quelle part, en pour cent
// param      least     INTEGER = 4   not judged with fewer facts
// fr         sans objet avec moins de faits
// column     subject   ENTITY   division          key
// fr         division
// column     unsure    INTEGER  inferred facts
// fr         faits déduits
// column     facts     INTEGER  facts
// fr         faits
CALL () {
  MATCH (u:Unit)
  WHERE u.valid_from <= date($on) AND u.valid_to > date($on) AND coalesce(u.assertion, 'stated') <> 'stated'
  RETURN u.id AS unit, u.id AS fact
  UNION ALL
  MATCH (u:Unit)-[r:SUB_ORGANIZATION_OF|ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS]->(x)
  WHERE r.assertion <> 'stated' AND r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN u.id AS unit, r.key AS fact
  UNION ALL
  MATCH (u:Unit)<-[r:HEAD_OF]-(x:Post)
  WHERE r.assertion <> 'stated' AND r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN u.id AS unit, r.key AS fact
}
WITH unit, count(fact) AS unsure
MATCH (u:Unit {id: unit})
MATCH (u)-[w:SUB_ORGANIZATION_OF*0..30]->(d:Unit)-[e:SUB_ORGANIZATION_OF]->(p:Unit)
WHERE all(f IN w WHERE f.valid_from <= date($on) AND f.valid_to > date($on))
  AND e.valid_from <= date($on) AND e.valid_to > date($on) AND NOT EXISTS {
    MATCH (p)-[f:SUB_ORGANIZATION_OF]->(q:Unit)
    WHERE f.valid_from <= date($on) AND f.valid_to > date($on)
  }
WITH d.id AS subject, sum(unsure) AS unsure
MATCH (d:Unit {id: subject})
MATCH (d)<-[w:SUB_ORGANIZATION_OF*0..30]-(u:Unit)
WHERE all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
// each unit is a fact: where the unsure ones are too few of these, nothing else need be counted
WITH subject, unsure, count(u) AS units
WHERE unsure * 100 > units * $share
MATCH (d:Unit {id: subject})
MATCH (d)<-[w:SUB_ORGANIZATION_OF*0..30]-(u:Unit)
WHERE all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
WITH subject, unsure, 1 + COUNT {
  MATCH (u)-[r:SUB_ORGANIZATION_OF|ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS]->(x)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
} + COUNT {
  MATCH (u)<-[r:HEAD_OF]-(x:Post)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
} AS known
WITH subject, unsure, sum(known) AS facts
WHERE facts >= $least AND unsure * 100 > facts * $share
RETURN subject, unsure, facts
ORDER BY subject
