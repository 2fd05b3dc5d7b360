// Every unit can be reached from the top.
// fr Toute unité se rejoint depuis le sommet.
//
// Not judged where no top is named (orgmodel.top). What lacks a parent itself is found by ST05.
// fr Sans objet où aucun sommet n'est nommé (orgmodel.top). Ce qui n'a pas de rattachement
// fr relève de ST05.
//
// severity   warning
// precedent  UK organograms: orphaned posts
// counts     units
// why        The whole branch is missing from every chart and every count from the top.
// fr         Toute la branche manque dans les organigrammes et les comptes tirés du sommet.
// finding    {subject} hangs under {root}, which is not at the top.
// fr         {subject} dépend de {root}, qui n'est pas au sommet.
// hint       give {root} a parent, or name it in orgmodel.top of datapackage.json
// fr         rattachez {root}, ou nommez-la dans orgmodel.top de datapackage.json
// column     subject   ENTITY             unit                   key
// fr         unité
// column     root      Unit|Organization  what it hangs under
// fr         ce dont elle dépend
MATCH (d:Dataset)
WITH d.top AS top
WHERE size(top) > 0
MATCH (t:Unit|Organization)
WHERE NOT t.id IN top AND NOT EXISTS {
  MATCH (t)-[r:SUB_ORGANIZATION_OF|ACCOUNTABLE_TO]->(p)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
}
MATCH (t)<-[w:SUB_ORGANIZATION_OF*1..30]-(u:Unit)
WHERE all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  AND u.valid_from <= date($on) AND u.valid_to > date($on)
RETURN DISTINCT u.id AS subject, t.id AS root
ORDER BY subject, root
