// Every committee has a chair.
// fr Tout comité a une présidence.
//
// None is asked for where the chair is elected or rotates (chair_mode): that is no post.
// fr Rien n'est demandé là où la présidence est élue ou tournante (chair_mode) : ce n'est pas
// fr un poste.
//
// severity   error
// precedent  Kubernetes: every group names its chairs
// counts     committees
// why        Nobody calls the meeting, nobody says what was decided.
// fr         Personne ne convoque, personne ne dit ce qui a été décidé.
// finding    none     {subject}: a source says that it has no chair.
// fr         {subject} : une source dit qu'il n'y a pas de présidence.
// finding    ended    {subject}: {chair} chaired it and ended ({ended}).
// fr         {subject} : {chair} en assurait la présidence et a pris fin ({ended}).
// finding    unknown  {subject}: no chair is recorded.
// fr         {subject} : aucune présidence n'est indiquée.
// hint       fill the column chair, or chair_mode where it is no post (elected, rotating, by-topic)
// fr         remplissez la colonne chair, ou chair_mode si ce n'est pas un poste (elected, rotating, by-topic)
// column     subject   ENTITY                     committee              key
// fr         comité
// column     finding   CHOICE none|ended|unknown  what is wrong
// fr         ce qui ne va pas
// column     severity  SEVERITY                   severity
// fr         gravité
// column     chair     Post|Organization          the last chair
// fr         la dernière présidence
// column     ended     DATE                       when that ended
// fr         quand elle a pris fin
MATCH (c:Committee)
WHERE c.valid_from <= date($on) AND c.valid_to > date($on)
  AND NOT coalesce(c.chair_mode, 'post') IN ['elected', 'rotating', 'by-topic']
  AND NOT EXISTS {
    MATCH (c)<-[r:CHAIRS]-(b)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
      AND b.valid_from <= date($on) AND b.valid_to > date($on) AND NOT coalesce(r.deputy, false)
  }
OPTIONAL MATCH (c)<-[r:CHAIRS]-(b:Post|Organization)
WHERE b.valid_to <= date($on) AND (r.valid_to > date($on) OR NOT r.typed AND r.valid_to = b.valid_to)
  AND NOT coalesce(r.deputy, false)
WITH c, b ORDER BY b.valid_to DESC, b.id
WITH c, collect(b)[0] AS last
WITH c, last, CASE WHEN last IS NOT NULL THEN 'ended'
                   WHEN 'chair' IN coalesce(c.without, []) THEN 'none' ELSE 'unknown' END AS finding
RETURN c.id AS subject, finding, CASE finding WHEN 'unknown' THEN 'warning' ELSE 'error' END AS severity,
       last.id AS chair, last.valid_to_edtf AS ended
ORDER BY subject
