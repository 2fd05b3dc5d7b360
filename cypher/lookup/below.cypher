// What stands directly below these units?
// fr Qu'y a-t-il directement en dessous de ces unités ?
//
// param   ids   LIST OF STRING  ids of units and organisations
// fr                            des identifiants d'unités et d'organisations
// column  id    STRING          id of what stands below one
// fr                            identifiant de ce qui est en dessous
// column  unit  BOOLEAN         whether it is a unit
// fr                            si c'est une unité
MATCH (o:Unit|Organization)
WHERE o.id IN $ids
MATCH (o)<-[w:SUB_ORGANIZATION_OF]-(u)
WHERE w.valid_from <= date($on) AND w.valid_to > date($on)
RETURN u.id AS id, u:Unit AS unit
