// How many bodies, posts, responsibilities and relations between them are in force?
// fr Combien d'organes, de postes, de responsabilités et de relations sont en vigueur ?
//
// column  count  INTEGER  fact | facts
// fr  fait | faits
CALL () {
  MATCH (t:Unit|Post|Committee|Organization|Responsibility)
  WHERE t.valid_from <= date($on) AND t.valid_to > date($on)
  RETURN count(t) AS things
}
CALL () {
  MATCH (a:Unit|Post|Committee|Organization)-[r:SUB_ORGANIZATION_OF|POST_IN|HEAD_OF|DEPUTY_OF|REPORTS_TO|ACCOUNTABLE_TO|CHAIRS|MEMBER_OF|SECRETARIAT_OF|ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF|FUNDS]->(b)
  WHERE NOT r.derived AND r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN count(r) AS relations
}
RETURN things + relations AS count
