// Every unit has a head.
// fr Toute unité a un responsable à sa tête.
//
// A unit led by a board (collegial) needs none.
// fr Une unité dirigée par un collège n'en a pas besoin.
//
// severity   error
// precedent  Krackhardt, 1994: one root for every part; Kubernetes: every group names its leads
// counts     units
// why        Without a head nobody answers for the unit, and its reporting line has a gap.
// fr         Sans responsable, personne ne répond de l'unité et la ligne hiérarchique a un trou.
// finding    none     {subject}: a source says that it has no head.
// fr         {subject} : une source dit qu'elle n'a pas de responsable.
// finding    unknown  {subject}: no head is recorded.
// fr         {subject} : aucun responsable n'est indiqué.
// hint       name the post in the unit's column head, or mark the unit collegial
// fr         indiquez le poste dans la colonne head de l'unité, ou marquez-la collegial
// column     subject   ENTITY               unit      key
// fr         unité
// column     finding   CHOICE none|unknown  what is wrong
// fr         ce qui ne va pas
// column     severity  SEVERITY             severity
// fr         gravité
MATCH (u:Unit)
WHERE u.valid_from <= date($on) AND u.valid_to > date($on) AND NOT coalesce(u.collegial, false)
  AND NOT EXISTS {
    MATCH (u)<-[h:HEAD_OF]-(p:Post)
    WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  }
WITH u, 'head' IN coalesce(u.without, []) AS stated
RETURN u.id AS subject, CASE WHEN stated THEN 'none' ELSE 'unknown' END AS finding,
       CASE WHEN stated THEN 'error' ELSE 'warning' END AS severity
ORDER BY subject
