// Every unit has a parent, stands at the top, or answers to a body of its own.
// fr Toute unité a un rattachement, est au sommet, ou répond devant un organe.
//
// A unit whose parent has ended is found by ST11.
// fr Une unité dont le rattachement a disparu relève de ST11.
//
// severity   error
// precedent  rust-lang/team: every team is below another, but those at the top
// counts     units
// why        A unit that hangs in the air is in no chart and in nobody's line.
// fr         Une unité sans attache n'est dans aucun organigramme ni dans aucune ligne.
// finding    {subject}: no parent is recorded.
// fr         {subject} : aucun rattachement n'est indiqué.
// hint       fill the column parent or accountable_to, or name it in orgmodel.top of datapackage.json
// fr         remplissez la colonne parent ou accountable_to, ou nommez-la dans orgmodel.top de datapackage.json
// column     subject   ENTITY  unit  key
// fr         unité
MATCH (u:Unit)
WHERE u.valid_from <= date($on) AND u.valid_to > date($on)
  AND NOT EXISTS {
    MATCH (u)-[r:SUB_ORGANIZATION_OF|ACCOUNTABLE_TO]->(p)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  }
  AND NOT EXISTS {
    MATCH (u)-[r:SUB_ORGANIZATION_OF]->(p)
    WHERE NOT r.typed AND r.valid_to = p.valid_to AND p.valid_to <= date($on)
  }
MATCH (d:Dataset)
WHERE NOT u.id IN d.top
RETURN u.id AS subject
ORDER BY subject
