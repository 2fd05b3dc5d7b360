// Who heads these units?
// fr Qui dirige ces unités ?
//
// param   ids   LIST OF STRING  ids of units and organisations
// fr            identifiants d'unités et d'organisations
// column  unit  STRING          id of the unit                  key
// fr            identifiant de l'unité
// column  post  STRING          id of the post that heads it    key
// fr            identifiant du poste qui la dirige
// column  how   ASSERTION       how we know
// fr            comment on le sait
// empty   No head is recorded.
// fr      Aucun responsable n'est indiqué.
MATCH (u:Unit|Organization)<-[h:HEAD_OF]-(q:Post)
WHERE u.id IN $ids AND h.valid_from <= date($on) AND h.valid_to > date($on)
RETURN u.id AS unit, q.id AS post, h.assertion AS how
ORDER BY unit, post, h.key
