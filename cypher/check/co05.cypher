// Every working group answers to a body that is in force.
// fr Tout groupe de travail répond devant un organe en vigueur.
//
// severity   error
// precedent  Kubernetes: a working group must have stakeholder groups
// counts     working-groups
// why        A working group that nobody asked for hands its work to nobody.
// fr         Un groupe de travail que nul n'a demandé ne remet son travail à personne.
// finding    ended    {subject} answers to {body}, which ended ({ended}).
// fr         {subject} répond devant {body}, qui a pris fin ({ended}).
// finding    unknown  {subject}: no body is recorded that it answers to.
// fr         {subject} : aucun organe devant lequel il répond n'est indiqué.
// hint       fill the column accountable_to, or end the working group
// fr         remplissez la colonne accountable_to, ou mettez fin au groupe de travail
// column     subject   ENTITY                  working group    key
// fr         groupe de travail
// column     finding   CHOICE ended|unknown    what is wrong
// fr         ce qui ne va pas
// column     severity  SEVERITY                severity
// fr         gravité
// column     body      Committee|Organization  what it answered to
// fr         ce devant quoi il répondait
// column     ended     DATE                    when that ended
// fr         quand cela a pris fin
MATCH (c:Committee)
WHERE c.kind = 'working-group' AND c.valid_from <= date($on) AND c.valid_to > date($on)
  AND NOT EXISTS {
    MATCH (c)-[a:ACCOUNTABLE_TO]->(b)
    WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
      AND b.valid_from <= date($on) AND b.valid_to > date($on)
  }
OPTIONAL MATCH (c)-[a:ACCOUNTABLE_TO]->(b:Committee|Organization)
WHERE b.valid_to <= date($on) AND (a.valid_to > date($on) OR NOT a.typed AND a.valid_to = b.valid_to)
WITH c, b ORDER BY b.valid_to DESC, b.id
WITH c, collect(b)[0] AS last
RETURN c.id AS subject, CASE WHEN last IS NULL THEN 'unknown' ELSE 'ended' END AS finding,
       CASE WHEN last IS NULL THEN 'warning' ELSE 'error' END AS severity,
       last.id AS body, last.valid_to_edtf AS ended
ORDER BY subject
