// Somebody has answered for a responsibility without a break.
// fr Quelqu'un a répondu d'une responsabilité sans interruption.
//
// Between two that are recorded; before the first sources are silent, after the last it is RA01.
// fr Entre deux qui sont indiqués ; avant le premier les sources se taisent, après le dernier
// fr c'est RA01.
//
// severity   warning
// precedent  National Archives of Australia: which agency had a function, and when
// counts     responsibilities
// why        What happened in between, nobody answers for.
// fr         De ce qui s'est passé entre-temps, personne ne répond.
// finding    {subject}: nobody answered for it from {since} to {until}.
// fr         {subject} : personne n'en a répondu ({since} – {until}).
// hint       record who had it in between, or correct the dates in assignments.csv
// fr         indiquez qui en était chargé entre-temps, ou corrigez les dates dans assignments.csv
// column     subject   ENTITY  responsibility             key
// fr         responsabilité
// column     since     DATE    first day without          key
// fr         premier jour sans
// column     until     DATE    first day with one again
// fr         premier jour à nouveau avec
MATCH (t:Responsibility)<-[a:ANSWERS_FOR]-(b)
WHERE a.valid_to <= date($on) AND t.valid_to > date($on)
  AND NOT EXISTS {
    MATCH (t)<-[c:ANSWERS_FOR]-(d)
    WHERE c.valid_from <= a.valid_to AND c.valid_to > a.valid_to
  }
MATCH (t)<-[n:ANSWERS_FOR]-(x)
WHERE n.valid_from > a.valid_to AND n.valid_from <= date($on)
WITH t, a, n ORDER BY n.valid_from, n.key
WITH t.id AS subject, a.valid_to_edtf AS since, collect(n.valid_from_edtf)[0] AS until
RETURN DISTINCT subject, since, until
ORDER BY subject, since
