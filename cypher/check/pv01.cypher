// Every fact says where it was read.
// fr Tout fait dit où il a été lu.
//
// What is in force: bodies, posts and responsibilities, and the relations that have a row of
// their own. With --strict it is an error.
// fr Ce qui est en vigueur : organes, postes et responsabilités, et les relations qui ont leur
// fr propre ligne. Avec --strict, c'est une erreur.
//
// severity   warning
// precedent  Popolo: sources of every statement
// counts     sourced
// why        What nobody can look up, nobody can correct.
// fr         Ce que nul ne peut vérifier, nul ne peut le corriger.
// finding    thing     {subject}: no source is recorded.
// fr         {subject} : aucune source n'est indiquée.
// finding    relation  {subject}, {other} ({relation}): no source is recorded.
// fr         {subject}, {other} ({relation}) : aucune source n'est indiquée.
// hint       fill the column sources
// fr         remplissez la colonne sources
// param      strict    BOOLEAN = false        ask for stated facts
// fr         demander des faits énoncés
// column     subject   ENTITY                 what it is about           key
// fr         ce dont il s'agit
// column     finding   CHOICE thing|relation  what has no source         key
// fr         ce qui n'a pas de source
// column     severity  SEVERITY               severity
// fr         gravité
// column     relation  RELATION               the relation
// fr         la relation
// column     other     ENTITY                 the other end
// fr         l'autre bout
// column     edge      STRING                 the key of the relation    key
// fr         la clé de la relation
CALL () {
  MATCH (t:Unit|Post|Committee|Organization|Responsibility)
  WHERE t.valid_from <= date($on) AND t.valid_to > date($on) AND size(coalesce(t.sources, [])) = 0
  RETURN t.id AS subject, 'thing' AS finding, null AS relation, null AS other, '' AS edge
  UNION ALL
  MATCH (a:Unit|Post|Committee|Organization)-[r:SUB_ORGANIZATION_OF|POST_IN|HEAD_OF|DEPUTY_OF|REPORTS_TO|ACCOUNTABLE_TO|CHAIRS|MEMBER_OF|SECRETARIAT_OF|ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF|FUNDS]->(b)
  WHERE size(r.sources) = 0 AND NOT r.derived
    AND r.valid_from <= date($on) AND r.valid_to > date($on)
    // what stands in a cell of a thing has the sources, or the lack of them, of the thing
    AND (r.typed OR size(coalesce(a.sources, [])) > 0 AND size(coalesce(b.sources, [])) > 0)
  RETURN a.id AS subject, 'relation' AS finding, type(r) AS relation, b.id AS other, r.key AS edge
}
RETURN subject, finding, CASE WHEN $strict THEN 'error' ELSE 'warning' END AS severity,
       relation, other, edge
ORDER BY subject, finding, edge
