// To which units do these things belong?
// fr De quelles unités ces choses relèvent-elles ?
//
// A unit to itself, a post to the unit that it heads or is in, a responsibility to the unit that
// is responsible for it, a committee to the unit that serves it, else to that of its chair.
// fr Une unité d'elle-même, un poste de l'unité qu'il dirige ou dont il fait partie, une
// fr responsabilité de l'unité qui en est chargée, un comité de l'unité qui l'assiste, sinon
// fr de celle de sa présidence.
//
// param   ids   LIST OF STRING  ids of things
// fr            des identifiants
// column  id    STRING          id                key
// fr            identifiant
// column  unit  Unit            unit
// fr            unité
UNWIND $ids AS id
MATCH (t:Unit|Post|Committee|Responsibility {id: id})
CALL (t) {
  WITH t WHERE t:Unit
  RETURN t.id AS home, 0 AS rank
  UNION
  MATCH (t)-[h:HEAD_OF]->(u:Unit)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  RETURN u.id AS home, 1 AS rank
  UNION
  MATCH (t)-[i:POST_IN]->(u:Unit)
  WHERE i.valid_from <= date($on) AND i.valid_to > date($on)
  RETURN u.id AS home, 2 AS rank
  UNION
  MATCH (t)<-[r:RESPONSIBLE_FOR|ACCOUNTABLE_FOR|SECRETARIAT_OF]-(u:Unit)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN u.id AS home, 3 AS rank
  UNION
  MATCH (t)<-[r:ANSWERS_FOR|CHAIRS]-(p:Post)-[h:HEAD_OF]->(u:Unit)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
    AND h.valid_from <= date($on) AND h.valid_to > date($on)
  RETURN u.id AS home, 4 AS rank
}
WITH id, home, rank ORDER BY id, rank, home
WITH id, collect(home)[0] AS unit
RETURN id, unit
ORDER BY id
