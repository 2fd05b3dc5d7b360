// Which units stand outside the line, and who heads them?
// fr Quelles unités sont hors de la ligne hiérarchique, et qui les dirige ?
//
// Units marked as independent that are part of a given unit.
// fr Les unités marquées comme indépendantes qui font partie d'une unité donnée.
//
// param   under  Unit  the unit they are part of
// fr             l'unité dont elles font partie
// column  unit   Unit  unit                       key
// fr             unité
// column  head   Post  headed by
// fr             avec à sa tête
// column  since  DATE  since
// fr             depuis
// empty   None is recorded.
// fr      Aucune n'est indiquée.
MATCH (u:Unit)-[r:SUB_ORGANIZATION_OF]->(:Unit {id: $under})
WHERE u.independent = true
  AND u.valid_from <= date($on) AND u.valid_to > date($on)
  AND r.valid_from <= date($on) AND r.valid_to > date($on)
OPTIONAL MATCH (p:Post)-[h:HEAD_OF]->(u)
WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
RETURN u.id AS unit, p.id AS head, u.valid_from_edtf AS since
ORDER BY unit
