// What is in force is not part of what has ended.
// fr Ce qui est en vigueur ne fait pas partie de ce qui a pris fin.
//
// Posts in closed units are found by HP05.
// fr Les postes d'unités closes relèvent de HP05.
//
// severity   error
// precedent  NHS Organisation Data Service: no open site under a closed organisation
// counts     units
// why        When the parent was closed, somebody forgot to say where its parts went.
// fr         À la clôture de l'ensemble, on a oublié de dire où allaient ses parties.
// finding    {subject} is part of {parent}, which ended ({ended}).
// fr         {subject} fait partie de {parent}, qui a pris fin ({ended}).
// hint       give it its new parent from that day on, or end it too
// fr         indiquez son nouveau rattachement à partir de ce jour, ou mettez-y fin aussi
// column     subject   ENTITY                            unit or responsibility  key
// fr         unité ou responsabilité
// column     parent    Unit|Organization|Responsibility  what it is part of      key
// fr         ce dont elle fait partie
// column     ended     DATE                              when that ended
// fr         quand cela a pris fin
// column     edge      STRING                            the row that says so
// fr         la ligne qui le dit
MATCH (t:Unit|Responsibility)-[r:SUB_ORGANIZATION_OF|PART_OF]->(p)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on) AND p.valid_to <= date($on)
  AND (r.valid_to > date($on) OR NOT r.typed AND r.valid_to = p.valid_to)
  AND NOT EXISTS {
    MATCH (t)-[s:SUB_ORGANIZATION_OF|PART_OF]->(q)
    WHERE s.valid_from <= date($on) AND s.valid_to > date($on) AND q.valid_to > date($on)
  }
RETURN t.id AS subject, p.id AS parent, p.valid_to_edtf AS ended, min(r.key) AS edge
ORDER BY subject, parent
