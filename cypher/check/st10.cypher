// The structure is not deeper than needed.
// fr La structure n'est pas plus profonde qu'il ne faut.
//
// Of a branch that is too deep, the first units that are are found.
// fr D'une branche trop profonde, les premières unités en cause sont relevées.
//
// severity   info
// precedent  Agentnoon: eight layers and more
// counts     units
// why        Every level between the top and the work costs time and loses what was said.
// fr         Chaque niveau entre le sommet et le travail coûte du temps et déforme le message.
// finding    {subject} is on level {level}, with {below} units below it.
// fr         {subject} est au niveau {level}, avec {below} unités en dessous.
// hint       see who could report one level up: orgmodel tree; or set depth of ST10
// fr         voyez qui pourrait monter d'un niveau : orgmodel tree ; ou réglez depth de ST10
// param      depth     INTEGER = 7  how many levels of units are usual
// fr         combien de niveaux d'unités sont usuels
// column     subject   ENTITY   unit                    key
// fr         unité
// column     level     INTEGER  level
// fr         niveau
// column     below     INTEGER  how many are below it
// fr         combien il y en a en dessous
MATCH (t:Unit)
WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  AND NOT EXISTS {
    MATCH (t)-[r:SUB_ORGANIZATION_OF]->(p:Unit)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  }
MATCH w = (t)<-[:SUB_ORGANIZATION_OF*1..30]-(u:Unit)
WHERE length(w) = $depth
  AND all(e IN relationships(w) WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
OPTIONAL MATCH (u)<-[v:SUB_ORGANIZATION_OF*1..30]-(x:Unit)
WHERE all(e IN v WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
WITH u.id AS subject, length(w) + 1 AS level, x.id AS under
RETURN subject, level, count(DISTINCT under) AS below
ORDER BY subject, level
