// Who has a role in a programme, a policy or a function?
// fr Qui joue un rôle dans un programme, une politique ou une fonction ?
//
// Everybody around it: who is accountable and responsible, supports, is consulted and informed,
// who pays for it and for whom it is, and the texts and committees it goes back to.
// fr Tous ceux qui l'entourent : qui en répond, en est chargé, l'appuie, est consulté ou informé,
// fr qui le finance et à qui il profite, et les textes et comités dont il procède.
//
// param   thing     Responsibility   the programme, policy or function
// fr                                 le programme, la politique ou la fonction
// column  body      ENTITY           who                               key
// fr                                 qui
// column  role      RELATION         role                              key
// fr                                 rôle
// column  through   ENTITY           through                           key
// fr                                 par
// column  scope     STRING           for which part                    key
// fr                                 pour quelle partie
// column  words     STRING           what it does, where it has a role of another kind
// fr                                 ce qu'il fait, si son rôle est d'un autre ordre
// column  how       ASSERTION        how we know
// fr                                 comment on le sait
// column  sources   SOURCES          sources
// fr                                 sources
// empty   Nobody is recorded with a role in it.
// fr      Personne n'est indiqué comme y jouant un rôle.
MATCH (t:Responsibility {id: $thing})
CALL (t) {
  MATCH (b)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF|FUNDS|BENEFITS_FROM]->(t)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN b, r, type(r) AS role, null AS through, r.assertion AS how
  UNION ALL
  MATCH (b)-[r:ANSWERS_FOR]->(t)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND r.because <> 'stated'
  RETURN b, r, 'ACCOUNTABLE_FOR' AS role, r.via AS through, 'inferred' AS how
  UNION ALL
  MATCH (b:Organization|Unit|Committee|Post)-[r:RELATED_TO]->(t)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN b, r, type(r) AS role, null AS through, r.assertion AS how
  UNION ALL
  MATCH (t)-[r:MANDATED_BY]->(b)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN b, r, type(r) AS role, null AS through, r.assertion AS how
}
WITH b, r, role, through, how
WHERE $holders OR NOT b:Person
RETURN b.id AS body, role, through,
       CASE $lang WHEN 'fr' THEN coalesce(r.scope_fr, r.scope_en)
                  ELSE coalesce(r.scope_en, r.scope_fr) END AS scope,
       CASE WHEN role <> 'RELATED_TO' THEN null
            WHEN $lang = 'fr' THEN coalesce(r.how_fr, r.how)
            ELSE coalesce(r.how, r.how_fr) END AS words,
       how, [s IN coalesce(r.sources, []) | [s, coalesce(r.locator, '')]] AS sources
ORDER BY CASE role WHEN 'ACCOUNTABLE_FOR' THEN 0 WHEN 'RESPONSIBLE_FOR' THEN 1 WHEN 'SUPPORTS' THEN 2
                   WHEN 'CONSULTED_ON' THEN 3 WHEN 'INFORMED_OF' THEN 4 WHEN 'MANDATED_BY' THEN 5
                   WHEN 'FUNDS' THEN 6 ELSE 7 END,
         CASE $lang WHEN 'fr' THEN b.sort_fr ELSE b.sort_en END, role, body, through, scope, r.key
