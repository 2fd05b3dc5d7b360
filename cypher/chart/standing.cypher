// Which of these units are there on a date, and what are they part of?
// fr Lesquelles de ces unités existent à une date, et de quoi font-elles partie ?
//
// A row for each that is in force, wherever it stands.
// fr Une ligne pour chacune qui existe, où qu'elle soit.
//
// param   ids     LIST OF STRING  ids of units and organisations
// fr              identifiants d'unités et d'organisations
// column  unit    ENTITY          unit                            key
// fr              unité
// column  parent  ENTITY          part of
// fr              fait partie de
// empty   None of them is there.
// fr      Aucune d'elles n'existe.
MATCH (u:Unit|Organization)
WHERE u.id IN $ids AND u.valid_from <= date($on) AND u.valid_to > date($on)
OPTIONAL MATCH (u)-[e:SUB_ORGANIZATION_OF]->(p)
WHERE e.valid_from <= date($on) AND e.valid_to > date($on)
RETURN u.id AS unit, p.id AS parent
ORDER BY unit, e.key
