// A post has one direct superior at a time.
// fr Un poste n'a qu'un supérieur direct à la fois.
//
// Functional, dotted and administrative lines may go elsewhere.
// fr Les lignes fonctionnelles, pointillées et administratives peuvent mener ailleurs.
//
// severity   error
// precedent  Fayol: unity of command; Krackhardt, 1994
// counts     posts
// why        Two direct superiors can order two things.
// fr         Deux supérieurs directs peuvent ordonner deux choses.
// finding    {subject} reports directly to {superiors}.
// fr         {subject} rend compte directement à {superiors}.
// hint       end one of the lines, or give it another kind (functional, dotted, administrative)
// fr         mettez fin à l'une des lignes, ou changez sa nature (functional, dotted, administrative)
// column     subject    ENTITY        post           key
// fr         poste
// column     superiors  LIST OF Post  the superiors
// fr         les supérieurs
MATCH (p:Post)
WHERE p.valid_from <= date($on) AND p.valid_to > date($on)
  AND COUNT {
    MATCH (p)-[r:REPORTS_TO]->(q:Post)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
      AND NOT r.derived AND coalesce(r.line, 'direct') = 'direct'
  } > 1
MATCH (p)-[r:REPORTS_TO]->(q:Post)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  AND NOT r.derived AND coalesce(r.line, 'direct') = 'direct'
WITH p.id AS subject, q.id AS superior ORDER BY superior
WITH subject, collect(DISTINCT superior) AS superiors
WHERE size(superiors) > 1
RETURN subject, superiors
ORDER BY subject
