// Who heads these units?
// fr Qui dirige ces unités ?
//
// The posts at their head, with the people who hold them where they may be named: a row for each.
// fr Les postes à leur tête et, là où l'on peut les nommer, leurs titulaires : une ligne pour chacun.
//
// param   ids     LIST OF STRING  ids of units and organisations
// fr              identifiants d'unités et d'organisations
// column  unit    STRING          id of the unit                  key
// fr              identifiant de l'unité
// column  post    STRING          id of the post that heads it    key
// fr              identifiant du poste qui la dirige
// column  how     ASSERTION       how we know
// fr              comment on le sait
// column  holder  Person          held by                         key
// fr              occupé par
// empty   No head is recorded.
// fr      Aucun responsable n'est indiqué.
MATCH (u:Unit|Organization)<-[h:HEAD_OF]-(q:Post)
WHERE u.id IN $ids AND h.valid_from <= date($on) AND h.valid_to > date($on)
OPTIONAL MATCH (q)<-[k:HOLDS]-(p:Person)
WHERE $holders AND k.valid_from <= date($on) AND k.valid_to > date($on)
RETURN u.id AS unit, q.id AS post, h.assertion AS how, p.id AS holder
ORDER BY unit, post, h.key, holder
