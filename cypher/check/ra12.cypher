// What is statutory, and every policy, rests on a text.
// fr Ce qui est statutaire, et toute politique, repose sur un texte.
//
// The text may be that of what it is part of.
// fr Le texte peut être celui de ce dont cela fait partie.
//
// severity   error
// precedent  CPOV: hasFormalFramework; Kubernetes: every group has a charter
// counts     policies
// why        Without a text nobody can say what was decided, or by whom.
// fr         Sans texte, nul ne peut dire ce qui a été décidé, ni par qui.
// finding    none     {subject}: a source says that it has no mandate.
// fr         {subject} : une source dit qu'il n'y a pas de mandat.
// finding    unknown  {subject}: no mandate is recorded.
// fr         {subject} : aucun mandat n'est indiqué.
// hint       name the text in the column mandate
// fr         indiquez le texte dans la colonne mandate
// column     subject   ENTITY               responsibility  key
// fr         responsabilité
// column     finding   CHOICE none|unknown  what is wrong
// fr         ce qui ne va pas
// column     severity  SEVERITY             severity
// fr         gravité
MATCH (t:Responsibility)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND (coalesce(t.statutory, false) OR t.kind = 'policy')
  AND NOT coalesce(t.status, 'running') IN ['planned', 'ended']
  AND NOT EXISTS {
    MATCH (t)-[w:PART_OF*0..10]->(x:Responsibility)-[m:MANDATED_BY]->(i:Instrument)
    WHERE m.valid_from <= date($on) AND m.valid_to > date($on)
      AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  }
WITH t.id AS subject, CASE WHEN 'mandate' IN coalesce(t.without, []) THEN 'none'
                           ELSE 'unknown' END AS finding
RETURN subject, finding, CASE finding WHEN 'none' THEN 'error' ELSE 'warning' END AS severity
ORDER BY subject
