// Who chairs these committees, and who is their secretariat?
// fr Qui préside ces comités, et qui en assure le secrétariat ?
//
// Each with the unit it comes from: a post, with what it heads, else with what it is in.
// fr Chacun avec l'unité dont il vient : un poste, avec ce qu'il dirige, sinon avec ce dont il
// fr fait partie.
//
// param   ids        LIST OF STRING            ids of committees
// fr                 identifiants de comités
// column  committee  Committee                 committee                 key
// fr                 comité
// column  relation   RELATION                  relation                  key
// fr                 lien
// column  body       ENTITY                    who                       key
// fr                 qui
// column  unit       ENTITY                    from
// fr                 de
// column  deputy     BOOLEAN                   as deputy
// fr                 comme adjoint
// column  how        ASSERTION                 how we know
// fr                 comment on le sait
// empty   Nobody is recorded.
// fr      Personne n'est indiqué.
UNWIND $ids AS id
MATCH (c:Committee {id: id})<-[r:CHAIRS|SECRETARIAT_OF]-(x)
WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND ($holders OR NOT x:Person)
OPTIONAL MATCH (x)-[h:HEAD_OF|POST_IN]->(u)
WHERE x:Post AND h.valid_from <= date($on) AND h.valid_to > date($on)
WITH c, r, x, h, u ORDER BY CASE WHEN type(h) = 'HEAD_OF' THEN 0 ELSE 1 END, u.id
WITH c, r, x, collect(u.id)[0] AS unit
RETURN c.id AS committee, type(r) AS relation, x.id AS body, unit,
       coalesce(r.deputy, false) AS deputy, r.assertion AS how
ORDER BY committee, relation, deputy, body, r.key
