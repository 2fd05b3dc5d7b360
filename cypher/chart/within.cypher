// What are these things within?
// fr Dans quoi ces choses se trouvent-elles ?
//
// What units are part of, and to whom posts report directly, at any level; the uppermost first.
// fr Ce dont des unités font partie, et de qui des postes relèvent directement, à tout niveau ; le
// fr plus haut en premier.
//
// param   ids   LIST OF STRING          ids of units, organisations and posts
// fr            identifiants d'unités, d'organisations et de postes
// column  body  Unit|Organization|Post  within                                  key
// fr            dans
// column  far   INTEGER                 how many levels above
// fr            combien de niveaux au-dessus
// empty   They are within nothing.
// fr      Elles ne sont dans rien.
UNWIND $ids AS id
CALL (id) {
  MATCH (u:Unit|Organization {id: id})-[w:SUB_ORGANIZATION_OF*1..30]->(o)
  WHERE all(r IN w WHERE r.valid_from <= date($on) AND r.valid_to > date($on))
  RETURN o, size(w) AS far
  UNION ALL
  MATCH (p:Post {id: id})-[w:REPORTS_TO*1..30]->(o:Post)
  WHERE all(r IN w WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
                     AND coalesce(r.line, 'direct') = 'direct')
  RETURN o, size(w) AS far
}
RETURN o.id AS body, min(far) AS far
ORDER BY far DESC, body
