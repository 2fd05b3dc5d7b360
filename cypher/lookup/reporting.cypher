// Who reports to these posts, directly?
// fr Qui relève directement de ces postes ?
//
// param   ids       LIST OF STRING  ids of posts
// fr                                des identifiants de postes
// column  superior  STRING          id of the superior
// fr                                identifiant du supérieur
// column  id        STRING          id of the post that reports
// fr                                identifiant du poste subordonné
MATCH (s:Post)
WHERE s.id IN $ids
MATCH (s)<-[e:REPORTS_TO]-(p)
WHERE e.valid_from <= date($on) AND e.valid_to > date($on) AND coalesce(e.line, 'direct') = 'direct'
RETURN s.id AS superior, p.id AS id
