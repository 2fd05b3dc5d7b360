// Whoever answers for something stands above whoever does it.
// fr Qui répond d'une chose est au-dessus de qui la fait.
//
// Where a source states who answers for it.
// fr Là où une source dit qui en répond.
//
// severity   warning
// precedent  RACI: accountability is not below responsibility
// counts     owned-responsibilities
// why        Nobody can answer for what their superior does.
// fr         Nul ne peut répondre de ce que fait son supérieur.
// finding    {subject}: {owner} answers for it and is below {doer}, which does it.
// fr         {subject} : {owner} en répond et se trouve au-dessous de {doer}, qui s'en charge.
// hint       check the roles in assignments.csv: perhaps they are the wrong way round
// fr         vérifiez les rôles dans assignments.csv : peut-être sont-ils inversés
// column     subject   ENTITY                           responsibility      key
// fr         responsabilité
// column     owner     Unit|Post|Committee|Organization  who answers for it  key
// fr         qui en répond
// column     doer      Unit|Post                        who does it          key
// fr         qui la fait
// column     edge      STRING                           the relation
// fr         la relation
MATCH (t:Responsibility)<-[a:ACCOUNTABLE_FOR]-(b:Unit|Post)
WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
  AND t.valid_from <= date($on) AND t.valid_to > date($on)
CALL (t, b) {
  MATCH (t)<-[r:RESPONSIBLE_FOR]-(u:Unit)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  MATCH (b)-[h:HEAD_OF|POST_IN*0..1]->(v:Unit)-[w:SUB_ORGANIZATION_OF*1..30]->(x:Unit)
  WHERE x.id = u.id
    AND all(e IN h WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    // the head of the unit that does it may also head one below
    AND NOT EXISTS {
      MATCH (b)-[g:HEAD_OF]->(u)
      WHERE g.valid_from <= date($on) AND g.valid_to > date($on)
    }
  RETURN u.id AS doer
  UNION
  MATCH (t)<-[r:RESPONSIBLE_FOR]-(u:Post)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  MATCH (b)<-[h:HEAD_OF*0..1]-(p:Post)-[w:REPORTS_TO*1..30]->(x:Post)
  WHERE x.id = u.id
    AND all(e IN h WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
                     AND coalesce(e.line, 'direct') = 'direct')
  RETURN u.id AS doer
}
RETURN DISTINCT t.id AS subject, b.id AS owner, doer, a.key AS edge
ORDER BY subject, owner, doer, edge
