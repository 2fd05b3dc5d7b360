// Not too many are consulted on or informed of one thing.
// fr On ne consulte ni n'informe trop de monde sur une même chose.
//
// severity   info
// precedent  RACI, read across a row: too many C's and I's
// counts     responsibilities
// why        Every one that must be asked is a week; whoever is told everything reads nothing.
// fr         Chaque avis demandé prend une semaine ; qui reçoit tout ne lit rien.
// finding    consulted  {subject}: {count} are consulted.
// fr         {subject} : {count} sont consultés.
// finding    informed   {subject}: {count} are informed.
// fr         {subject} : {count} sont informés.
// hint       ask whom a decision would fail without; the limits are consulted and informed of RA08
// fr         demandez sans qui une décision échouerait ; les limites sont consulted et informed de RA08
// param      consulted  INTEGER = 5                most that are consulted
// fr         le plus qu'on consulte
// param      informed   INTEGER = 10               most that are informed
// fr         le plus qu'on informe
// column     subject    ENTITY                     responsibility  key
// fr         responsabilité
// column     finding    CHOICE consulted|informed  what is wrong   key
// fr         ce qui ne va pas
// column     count      INTEGER                    how many
// fr         combien
MATCH (t:Responsibility)<-[r:CONSULTED_ON|INFORMED_OF]-(b)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  AND t.valid_from <= date($on) AND t.valid_to > date($on)
WITH t.id AS subject, CASE type(r) WHEN 'CONSULTED_ON' THEN 'consulted' ELSE 'informed' END AS finding,
     b.id AS body
WITH subject, finding, count(DISTINCT body) AS count
WHERE count > CASE finding WHEN 'consulted' THEN $consulted ELSE $informed END
RETURN subject, finding, count
ORDER BY subject, finding
