// The head of a unit reports to somebody in the line of units above it.
// fr Qui dirige une unité rend compte à quelqu'un de la lignée des unités au-dessus d'elle.
//
// The head of a unit above, its deputy, or another post there. Only lines that a source states
// are judged: the others follow from the structure.
// fr Qui dirige une unité au-dessus, son adjoint, ou un autre poste de cette unité. Seules sont
// fr jugées les lignes qu'une source énonce : les autres découlent de la structure.
//
// severity   error
// precedent  Frappe HR 987: the chart of units and the reporting line disagree
// counts     units
// why        The chart shows one superior, the reporting line another.
// fr         L'organigramme montre un supérieur, la ligne hiérarchique un autre.
// finding    {subject} reports to {superior}, who is in no unit above {unit}.
// fr         {subject} rend compte à {superior}, qui n'est dans aucune unité au-dessus de {unit}.
// hint       correct the column reports_to, or the parent of the unit; another line than the direct one is functional or dotted
// fr         corrigez la colonne reports_to, ou le rattachement de l'unité ; une ligne autre que directe est functional ou dotted
// column     subject   ENTITY  the head             key
// fr         qui la dirige
// column     superior  Post    whom it reports to   key
// fr         à qui il rend compte
// column     unit      Unit    the unit             key
// fr         l'unité
// column     edge      STRING  the relation
// fr         la relation
MATCH (h:Post)-[r:REPORTS_TO]->(s:Post)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  AND NOT r.derived AND coalesce(r.line, 'direct') = 'direct'
MATCH (h)-[d:HEAD_OF]->(u:Unit)-[f:SUB_ORGANIZATION_OF]->(x)
WHERE d.valid_from <= date($on) AND d.valid_to > date($on)
  AND f.valid_from <= date($on) AND f.valid_to > date($on)
  AND u.valid_from <= date($on) AND u.valid_to > date($on)
  AND NOT EXISTS {
    MATCH (s)-[k:HEAD_OF|POST_IN]->(v)<-[w:SUB_ORGANIZATION_OF*1..30]-(u)
    WHERE k.valid_from <= date($on) AND k.valid_to > date($on)
      AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  }
  AND NOT EXISTS {
    MATCH (s)-[y:DEPUTY_OF]->(q:Post)-[k:HEAD_OF]->(v)<-[w:SUB_ORGANIZATION_OF*1..30]-(u)
    WHERE k.valid_from <= date($on) AND k.valid_to > date($on)
      AND y.valid_from <= date($on) AND y.valid_to > date($on)
      AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  }
RETURN DISTINCT h.id AS subject, s.id AS superior, u.id AS unit, r.key AS edge
ORDER BY subject, superior, unit, edge
