// A unit stands under a unit of a kind that may hold it.
// fr Une unité est rattachée à une unité d'un type qui peut la contenir.
//
// On the ladder of kinds a unit is never part of one that stands lower; kinds that are not on
// it are free. `under` says for a kind which kinds its parent may be of: "section/directorate".
// fr Sur l'échelle des types, une unité ne fait jamais partie d'une unité d'un échelon
// fr inférieur ; les types hors de l'échelle sont libres. « under » dit pour un type ceux que
// fr peut avoir son rattachement : « section/directorate ».
//
// severity   error
// precedent  rust-lang/team: a working group is never at the top; NHS: rules on relationships
// counts     units
// why        A division inside a section says that one of the two is not what it is called.
// fr         Une division dans une section : l'une des deux n'est pas ce que dit son nom.
// finding    {subject} ({kind}) is part of {parent} ({above}).
// fr         {subject} ({kind}) fait partie de {parent} ({above}).
// hint       correct the kind or the parent, or set the parameters of ST08 in datapackage.json
// fr         corrigez le type ou le rattachement, ou réglez les paramètres de ST08 dans datapackage.json
// param      ladder    LIST OF STRING = staff-body,division,directorate,section,team  kinds of units, from the top down
// fr         types d'unités, de haut en bas
// param      under     LIST OF STRING = []  what a kind may be part of, kind/kind
// fr         ce dont un type peut faire partie, type/type
// column     subject   ENTITY             unit                      key
// fr         unité
// column     kind      KIND               kind
// fr         type
// column     parent    Unit|Organization  what it is part of        key
// fr         ce dont elle fait partie
// column     above     KIND               kind of that
// fr         type de celle-ci
MATCH (u:Unit)-[r:SUB_ORGANIZATION_OF]->(p:Unit|Organization)
WHERE u.valid_from <= date($on) AND u.valid_to > date($on)
  AND r.valid_from <= date($on) AND r.valid_to > date($on)
WITH DISTINCT u.kind AS kind, p.kind AS above
WITH kind, above, [n IN range(0, size($ladder) - 1) WHERE $ladder[n] = kind] AS step,
     [n IN range(0, size($ladder) - 1) WHERE $ladder[n] = above] AS stands,
     [each IN $under WHERE split(each, '/')[0] = kind] AS allowed
WHERE size(step) > 0 AND size(stands) > 0 AND step[0] < stands[0]
   OR size(allowed) > 0 AND NOT kind + '/' + coalesce(above, '') IN allowed
WITH collect(kind + '/' + coalesce(above, '')) AS wrong
MATCH (u:Unit)-[r:SUB_ORGANIZATION_OF]->(p:Unit|Organization)
WHERE u.valid_from <= date($on) AND u.valid_to > date($on)
  AND r.valid_from <= date($on) AND r.valid_to > date($on)
  AND u.kind + '/' + coalesce(p.kind, '') IN wrong
RETURN u.id AS subject, u.kind AS kind, p.id AS parent, p.kind AS above
ORDER BY subject, parent
