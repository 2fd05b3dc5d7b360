// Only one answers for a responsibility, unless several do jointly or for a part each.
// fr Un seul répond d'une responsabilité, sauf à plusieurs conjointement ou chacun pour une part.
//
// severity   error
// precedent  RACI: the golden rule
// counts     responsibilities
// why        What two answer for, neither does.
// fr         Ce dont deux répondent, aucun n'en répond.
// finding    {subject}: {bodies} are each accountable for it.
// fr         {subject} : {bodies} en répondent chacun.
// hint       keep one row with the role accountable; or mark them joint, or say the scope of each
// fr         gardez une seule ligne au rôle accountable ; ou marquez-les joint, ou dites la part de chacun
// column     subject   ENTITY                                    responsibility        key
// fr         responsabilité
// column     bodies    LIST OF Unit|Post|Committee|Organization  who is accountable
// fr         qui en répond
MATCH (t:Responsibility)<-[a:ACCOUNTABLE_FOR]-(b)
WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
  AND t.valid_from <= date($on) AND t.valid_to > date($on)
  AND NOT coalesce(a.joint, false)
WITH t.id AS subject, b.id AS body, coalesce(a.scope_en, a.scope_fr, '') AS part
WITH subject, part, collect(DISTINCT body) AS bodies
WHERE size(bodies) > 1
UNWIND bodies AS body
WITH DISTINCT subject, body ORDER BY body
WITH subject, collect(body) AS bodies
RETURN subject, bodies
ORDER BY subject
