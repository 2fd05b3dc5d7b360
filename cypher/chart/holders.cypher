// Who holds these posts?
// fr Qui occupe ces postes ?
//
// Nobody where people may not be named.
// fr Personne là où l'on ne peut nommer les gens.
//
// param   ids     LIST OF STRING  ids of posts
// fr              identifiants de postes
// column  post    STRING          id of the post   key
// fr              identifiant du poste
// column  holder  Person          held by          key
// fr              occupé par
// column  since   DATE            since
// fr              depuis
// column  until   DATE            until
// fr              jusqu'à
// column  how     ASSERTION       how we know
// fr              comment on le sait
// empty   No holder is recorded.
// fr      Aucun titulaire n'est indiqué.
MATCH (q:Post)<-[k:HOLDS]-(p:Person)
WHERE $holders AND q.id IN $ids AND k.valid_from <= date($on) AND k.valid_to > date($on)
RETURN q.id AS post, p.id AS holder, k.valid_from_edtf AS since, k.valid_to_edtf AS until,
       k.assertion AS how
ORDER BY post, k.valid_from, holder, k.key
