// A post in force is in a unit that is, and reports to a post that is.
// fr Un poste en vigueur est dans une unité qui l'est, et rend compte à un poste qui l'est.
//
// severity   error
// precedent  UK organograms: a post reports to one that is eliminated
// counts     posts
// why        When the unit or the superior went, somebody forgot the post.
// fr         À la disparition de l'unité ou du supérieur, on a oublié le poste.
// finding    unit      {subject} is in {other}, which ended ({ended}).
// fr         {subject} est dans {other}, qui a pris fin ({ended}).
// finding    superior  {subject} reports to {other}, which ended ({ended}).
// fr         {subject} rend compte à {other}, qui a pris fin ({ended}).
// hint       say in posts.csv or relations.csv where it is from that day on, or end it too
// fr         indiquez dans posts.csv ou relations.csv où il est à partir de ce jour, ou mettez-y fin aussi
// column     subject   ENTITY                            post                 key
// fr         poste
// column     finding   CHOICE unit|superior              what is wrong        key
// fr         ce qui ne va pas
// column     other     Unit|Committee|Organization|Post  what has ended       key
// fr         ce qui a pris fin
// column     ended     DATE                              when that ended
// fr         quand cela a pris fin
// column     edge      STRING                            the row that says so
// fr         la ligne qui le dit
MATCH (p:Post)-[r:POST_IN|REPORTS_TO]->(x)
WHERE x.valid_to <= date($on) AND NOT r.derived AND coalesce(r.line, 'direct') = 'direct'
  AND p.valid_from <= date($on) AND p.valid_to > date($on)
  AND (r.valid_to > date($on) OR NOT r.typed AND r.valid_to = x.valid_to)
  AND NOT EXISTS {
    MATCH (p)-[s:POST_IN|REPORTS_TO]->(y)
    WHERE type(s) = type(r) AND coalesce(s.line, 'direct') = 'direct' AND NOT s.derived
      AND s.valid_from <= date($on) AND s.valid_to > date($on) AND y.valid_to > date($on)
  }
RETURN p.id AS subject, CASE type(r) WHEN 'POST_IN' THEN 'unit' ELSE 'superior' END AS finding,
       x.id AS other, x.valid_to_edtf AS ended, min(r.key) AS edge
ORDER BY subject, finding, other
