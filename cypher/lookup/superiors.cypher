// To whom do these posts report, directly?
// fr De qui ces postes relèvent-ils directement ?
//
// param   ids       LIST OF STRING  ids of posts
// fr                                des identifiants de postes
// column  id        STRING          id of the post
// fr                                identifiant du poste
// column  superior  STRING          id of the superior
// fr                                identifiant du supérieur
MATCH (p:Post)
WHERE p.id IN $ids
MATCH (p)-[e:REPORTS_TO]->(s)
WHERE e.valid_from <= date($on) AND e.valid_to > date($on) AND coalesce(e.line, 'direct') = 'direct'
RETURN p.id AS id, s.id AS superior
