// Whoever does something is below whoever answers for it, or the two are known to coordinate.
// fr Qui fait une chose est sous qui en répond, ou les deux se coordonnent.
//
// Where a source states who answers for it: a COORDINATES_WITH between the units, or a committee
// in which both sit, or which they chair or serve.
// fr Là où une source dit qui en répond : une relation COORDINATES_WITH entre les unités, ou un
// fr comité où toutes deux siègent, ou qu'elles président ou assistent.
//
// severity   warning
// precedent  Thompson, 1967: work across boundaries needs coordination
// counts     owned-responsibilities
// why        Whoever answers for it cannot tell whoever does it what to do.
// fr         Qui en répond n'a pas autorité sur qui la fait.
// finding    {subject}: {owner} answers for it, {doer} does it elsewhere, and nothing joins them.
// fr         {subject} : {owner} en répond, {doer} s'en charge ailleurs, et rien ne les relie.
// hint       record COORDINATES_WITH between the units, or the committee that joins them
// fr         indiquez COORDINATES_WITH entre les unités, ou le comité qui les réunit
// column     subject   ENTITY     responsibility      key
// fr         responsabilité
// column     owner     Unit|Post  who answers for it  key
// fr         qui en répond
// column     doer      Unit       who does it         key
// fr         qui la fait
MATCH (t:Responsibility)<-[a:ACCOUNTABLE_FOR]-(b:Unit|Post)
WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
  AND t.valid_from <= date($on) AND t.valid_to > date($on)
MATCH (t)<-[r:RESPONSIBLE_FOR]-(u:Unit)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
MATCH (b)-[h:HEAD_OF|POST_IN*0..1]->(v:Unit)
WHERE all(e IN h WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  AND NOT EXISTS {
    MATCH (u)-[w:SUB_ORGANIZATION_OF*0..30]->(x:Unit)
    WHERE x.id = v.id AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  }
  AND NOT EXISTS {
    MATCH (v)-[w:SUB_ORGANIZATION_OF*1..30]->(x:Unit)
    WHERE x.id = u.id AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  }
  AND NOT EXISTS {
    MATCH (u)-[c:COORDINATES_WITH]-(x:Unit)
    WHERE x.id = v.id AND c.valid_from <= date($on) AND c.valid_to > date($on)
  }
  AND NOT EXISTS {
    MATCH (u)<-[f:HEAD_OF*0..1]-(i)-[m:CHAIRS|MEMBER_OF|SECRETARIAT_OF]->(c:Committee)
          <-[n:CHAIRS|MEMBER_OF|SECRETARIAT_OF]-(j)-[g:HEAD_OF*0..1]->(x:Unit)
    WHERE x.id = v.id AND m.valid_from <= date($on) AND m.valid_to > date($on)
      AND n.valid_from <= date($on) AND n.valid_to > date($on)
      AND all(e IN f WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
      AND all(e IN g WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  }
RETURN DISTINCT t.id AS subject, b.id AS owner, u.id AS doer
ORDER BY subject, owner, doer
