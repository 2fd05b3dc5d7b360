// To which committees do posts without a superior answer?
// fr Devant quels comités répondent des postes sans supérieur ?
//
// Themselves, or as heads of a unit that does; the one that a chart is to show comes first.
// fr Eux-mêmes, ou à la tête d'une unité qui le fait ; celui qu'un organigramme doit montrer vient
// fr en premier.
//
// param   ids   LIST OF STRING          ids of posts
// fr            identifiants de postes
// column  post  Post                    post                            key
// fr            poste
// column  body  Committee|Organization  answers to                      key
// fr            répond devant
// column  how   ASSERTION               how we know
// fr            comment on le sait
// column  sources  SOURCES              its sources
// fr                                   ses sources
// empty   None of them answers to a committee.
// fr      Aucun d'eux ne répond devant un comité.
UNWIND $ids AS id
MATCH (p:Post {id: id})
CALL (p) {
  MATCH (p)-[a:ACCOUNTABLE_TO]->(c)
  WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
  RETURN c, a, 0 AS through
  UNION ALL
  MATCH (p)-[h:HEAD_OF]->(u)-[a:ACCOUNTABLE_TO]->(c)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
    AND a.valid_from <= date($on) AND a.valid_to > date($on)
  RETURN c, a, 1 AS through
}
WITH p, c, a, through
WHERE coalesce(a.drawn, true)
  AND NOT EXISTS {
    MATCH (p)-[r:REPORTS_TO]->(o:Post)
    WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
      AND coalesce(r.line, 'direct') = 'direct'
  }
RETURN p.id AS post, c.id AS body, a.assertion AS how,
       [s IN coalesce(c.sources, []) | [s, coalesce(c.locator, '')]] AS sources
ORDER BY post, CASE WHEN a.drawn THEN 0 ELSE 1 END, through, body, a.key
