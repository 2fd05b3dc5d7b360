// A unit has one parent at a time, and none where it stands at the top.
// fr Une unité n'a qu'un rattachement à la fois, et aucun si elle est au sommet.
//
// severity   error
// precedent  rust-lang/team 1403: a team in two places
// counts     units
// why        With two parents nobody knows whose line it is in, and charts draw it twice.
// fr         Avec deux rattachements, sa ligne est incertaine, et elle est dessinée deux fois.
// finding    several  {subject} is part of {parents} at once.
// fr         {subject} fait partie à la fois de {parents}.
// finding    top      {subject} stands at the top (orgmodel.top) and is part of {parents}.
// fr         {subject} est au sommet (orgmodel.top) et fait partie de {parents}.
// hint       end one of the rows, or take it off orgmodel.top in datapackage.json
// fr         mettez fin à l'une des lignes, ou retirez-la d'orgmodel.top dans datapackage.json
// column     subject   ENTITY                     unit              key
// fr         unité
// column     finding   CHOICE several|top         what is wrong
// fr         ce qui ne va pas
// column     parents   LIST OF Unit|Organization  what it is part of
// fr         ce dont elle fait partie
CALL () {
  MATCH (u:Unit|Organization)
  WHERE u.valid_from <= date($on) AND u.valid_to > date($on)
    AND COUNT {
      MATCH (u)-[r:SUB_ORGANIZATION_OF]->(p)
      WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
    } > 1
  RETURN u.id AS subject, false AS first
  UNION
  MATCH (d:Dataset)
  UNWIND d.top AS id
  MATCH (u:Unit|Organization {id: id})
  WHERE u.valid_from <= date($on) AND u.valid_to > date($on)
  RETURN u.id AS subject, true AS first
}
MATCH (u:Unit|Organization {id: subject})-[r:SUB_ORGANIZATION_OF]->(p)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
WITH subject, first, p.id AS parent ORDER BY parent
WITH subject, first, collect(DISTINCT parent) AS parents
WHERE first OR size(parents) > 1
RETURN subject, CASE WHEN first THEN 'top' ELSE 'several' END AS finding, parents
ORDER BY subject, finding
