// Which of these units answer to a committee and to no post?
// fr Lesquelles de ces unités répondent devant un comité, et ne relèvent d'aucun poste ?
//
// Themselves, or through the post that heads them; where there are several committees, the one
// that a chart is to show comes first.
// fr Elles-mêmes, ou par le poste qui les dirige ; s'il y a plusieurs comités, celui qu'un
// fr organigramme doit montrer vient en premier.
//
// param   ids   LIST OF STRING          ids of units and organisations
// fr            identifiants d'unités et d'organisations
// column  unit  STRING                  id of the unit                  key
// fr            identifiant de l'unité
// column  body  Committee|Organization  answers to                      key
// fr            répond devant
// column  how   ASSERTION               how we know
// fr            comment on le sait
// column  sources  SOURCES              its sources
// fr                                   ses sources
// empty   None of them answers to a committee.
// fr      Aucune d'elles ne répond devant un comité.
CALL () {
  // from the few that are answered to: a large organisation has many units and posts
  MATCH (c:Committee|Organization)<-[a:ACCOUNTABLE_TO]-(u:Unit|Organization)
  WHERE u.id IN $ids AND a.valid_from <= date($on) AND a.valid_to > date($on)
  RETURN u, c, a, 0 AS through
  UNION ALL
  MATCH (c:Committee|Organization)<-[a:ACCOUNTABLE_TO]-(q:Post)-[h:HEAD_OF]->(u:Unit|Organization)
  WHERE u.id IN $ids AND h.valid_from <= date($on) AND h.valid_to > date($on)
    AND a.valid_from <= date($on) AND a.valid_to > date($on)
    // who heads the unit above as well answers for that one
    AND NOT EXISTS {
      MATCH (u)-[s:SUB_ORGANIZATION_OF]->(o)<-[g:HEAD_OF]-(p)
      WHERE p.id = q.id AND s.valid_from <= date($on) AND s.valid_to > date($on)
        AND g.valid_from <= date($on) AND g.valid_to > date($on)
    }
  RETURN u, c, a, 1 AS through
}
WITH u, c, a, through
WHERE coalesce(a.drawn, true)
  AND NOT EXISTS {
    MATCH (u)<-[g:HEAD_OF]-(o:Post)-[r:REPORTS_TO]->(above)
    WHERE g.valid_from <= date($on) AND g.valid_to > date($on)
      AND r.valid_from <= date($on) AND r.valid_to > date($on)
      AND coalesce(r.line, 'direct') = 'direct'
  }
RETURN u.id AS unit, c.id AS body, a.assertion AS how,
       [s IN coalesce(c.sources, []) | [s, coalesce(c.locator, '')]] AS sources
ORDER BY unit, CASE WHEN a.drawn THEN 0 ELSE 1 END, through, body, a.key
