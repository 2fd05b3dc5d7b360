// Somebody answers for every responsibility.
// fr Quelqu'un répond de toute responsabilité.
//
// In effect: stated, as the head of the only unit responsible, or inherited from what it is part
// of. With --strict a source must state it. An owner that has ended is found by RA04. An
// objective, an activity or a provision is judged with what it is part of.
// fr En pratique : énoncé, comme responsable de la seule unité chargée, ou hérité de ce dont
// fr elle fait partie. Avec --strict, une source doit l'énoncer. Un responsable disparu relève
// fr de RA04. Un objectif, une activité ou une disposition est jugé avec ce dont il fait partie.
//
// severity   error
// precedent  RACI: exactly one accountable; Kubernetes: a group without owners
// counts     running-responsibilities
// why        What nobody answers for is done by chance, and missed by nobody until it fails.
// fr         Ce dont personne ne répond se fait par hasard, et ne manque à personne avant la panne.
// finding    none       {subject}: a source says that nobody answers for it.
// fr         {subject} : une source dit que personne n'en répond.
// finding    unknown    {subject}: nobody is recorded as responsible.
// fr         {subject} : personne n'est indiqué comme en étant chargé.
// finding    several    {subject}: {bodies} are responsible, nobody is accountable.
// fr         {subject} : {bodies} en ont la charge, personne n'en répond.
// finding    inherited  {subject}: no source says who answers for it; {above} does by inheritance.
// fr         {subject} : aucune source ne dit qui en répond ; {above} en répond par héritage.
// finding    inferred   {subject}: no source says who answers for it; {bodies} is responsible.
// fr         {subject} : aucune source ne dit qui en répond ; {bodies} en a la charge.
// hint       add a row to assignments.csv: accountable, or one body that is responsible
// fr         ajoutez une ligne à assignments.csv : accountable, ou un seul organe responsible
// param      strict    BOOLEAN = false         ask for stated facts
// fr         demander des faits énoncés
// column     subject   ENTITY                                          responsibility     key
// fr         responsabilité
// column     finding   CHOICE none|unknown|several|inherited|inferred  what is wrong
// fr         ce qui ne va pas
// column     severity  SEVERITY                                        severity
// fr         gravité
// column     bodies    LIST OF Unit|Post|Committee|Organization        who is responsible
// fr         qui en est chargé
// column     above     LIST OF Unit|Post|Committee|Organization        who answers for it by inheritance
// fr         qui en répond par héritage
MATCH (t:Responsibility)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND NOT coalesce(t.status, 'running') IN ['planned', 'ended']
  AND NOT EXISTS {
    MATCH (t)<-[a:ANSWERS_FOR]-(b)
    WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
      AND (NOT $strict OR a.because = 'stated')
  }
  AND NOT EXISTS {
    MATCH (t)<-[g:ACCOUNTABLE_FOR|RESPONSIBLE_FOR]-(c)
    WHERE (c.valid_to <= date($on) AND NOT g.typed AND g.valid_to = c.valid_to
           OR g.valid_from <= date($on) AND g.valid_to > date($on)
              AND (c.valid_to <= date($on) OR c.valid_from > date($on)))
      AND (NOT $strict OR type(g) = 'ACCOUNTABLE_FOR')
  }
  // what always inherits is found where it inherits from
  AND NOT (t.kind IN ['objective', 'activity', 'provision'] AND EXISTS {
    MATCH (t)-[e:PART_OF]->(x:Responsibility)
    WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
  })
OPTIONAL MATCH (t)<-[r:RESPONSIBLE_FOR]-(b)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
WITH t, b ORDER BY b.id
WITH t, collect(DISTINCT b.id) AS bodies
OPTIONAL MATCH (t)<-[a:ANSWERS_FOR]-(c)
WHERE a.valid_from <= date($on) AND a.valid_to > date($on) AND a.because = 'inherited'
WITH t, bodies, c ORDER BY c.id
WITH t, bodies, collect(DISTINCT c.id) AS above
WITH t, bodies, above, CASE WHEN 'owner' IN coalesce(t.without, []) THEN 'none'
                            WHEN size(above) > 0 THEN 'inherited'
                            WHEN size(bodies) = 0 THEN 'unknown'
                            WHEN size(bodies) = 1 THEN 'inferred'
                            ELSE 'several' END AS finding
RETURN t.id AS subject, finding,
       CASE finding WHEN 'none' THEN 'error' ELSE 'warning' END AS severity, bodies, above
ORDER BY subject
