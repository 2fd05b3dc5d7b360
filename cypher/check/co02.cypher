// Every committee has a secretariat, a body that it answers to, and a text that says what it is for.
// fr Tout comité a un secrétariat, un organe devant lequel il répond, et un texte qui dit sa mission.
//
// A council answers to nobody. The text is asked for where the dataset records one for some
// committee. Where sources are silent on the secretariat, that is a note.
// fr Un conseil ne répond devant personne. Le texte est demandé si les données en indiquent un
// fr pour un comité au moins. Là où les sources ne disent rien du secrétariat, c'est une remarque.
//
// severity   warning
// precedent  Kubernetes: a charter and a sponsor for every group
// counts     committees
// why        A committee without them meets as long as somebody remembers it.
// fr         Sans eux, un comité se réunit tant que quelqu'un s'en souvient.
// finding    none         {subject}: a source says that it has no secretariat.
// fr         {subject} : une source dit qu'il n'y a pas de secrétariat.
// finding    secretariat  {subject}: no secretariat is recorded.
// fr         {subject} : aucun secrétariat n'est indiqué.
// finding    parent       {subject}: no body is recorded that it answers to.
// fr         {subject} : aucun organe devant lequel il répond n'est indiqué.
// finding    mandate      {subject}: no text is recorded that says what it is for.
// fr         {subject} : aucun texte disant sa mission n'est indiqué.
// hint       fill the columns secretariat and accountable_to; the text is a MANDATED_BY in relations.csv
// fr         remplissez les colonnes secretariat et accountable_to ; le texte est un MANDATED_BY dans relations.csv
// column     subject   ENTITY                                  committee        key
// fr         comité
// column     finding   CHOICE none|secretariat|parent|mandate  what is missing  key
// fr         ce qui manque
// column     severity  SEVERITY                                severity
// fr         gravité
CALL () {
  MATCH (c:Committee)-[m:MANDATED_BY]->(i:Instrument)
  RETURN count(m) > 0 AS texts
}
MATCH (c:Committee)
WHERE c.valid_from <= date($on) AND c.valid_to > date($on)
CALL (c, texts) {
  WITH c
  WHERE NOT EXISTS {
    MATCH (c)<-[s:SECRETARIAT_OF]-(u:Unit)
    WHERE s.valid_from <= date($on) AND s.valid_to > date($on)
      AND u.valid_from <= date($on) AND u.valid_to > date($on)
  }
  RETURN CASE WHEN 'secretariat' IN coalesce(c.without, []) THEN 'none' ELSE 'secretariat' END AS finding
  UNION ALL
  WITH c
  WHERE coalesce(c.kind, '') <> 'council' AND NOT EXISTS {
    MATCH (c)-[a:ACCOUNTABLE_TO]->(b)
    WHERE a.valid_from <= date($on) AND a.valid_to > date($on)
  }
  RETURN 'parent' AS finding
  UNION ALL
  WITH c, texts
  WHERE texts AND NOT EXISTS {
    MATCH (c)-[m:MANDATED_BY]->(i:Instrument)
    WHERE m.valid_from <= date($on) AND m.valid_to > date($on)
  }
  RETURN 'mandate' AS finding
}
WITH c, finding
// that of a working group is found by CO05
WHERE NOT (finding = 'parent' AND coalesce(c.kind, '') = 'working-group')
RETURN c.id AS subject, finding,
       CASE finding WHEN 'secretariat' THEN 'info' ELSE 'warning' END AS severity
ORDER BY subject, finding
