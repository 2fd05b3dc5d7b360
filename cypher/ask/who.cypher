// Who answers for a programme, a policy or a function?
// fr Qui répond d'un programme, d'une politique ou d'une fonction ?
//
// The roles that sources record, then who is accountable in effect. Where nobody is recorded
// for the thing itself, whoever answers for the nearest thing it is part of: inherited.
// fr Les rôles que les sources indiquent, puis qui en répond en pratique. À défaut, qui répond
// fr de l'ensemble le plus proche dont la chose fait partie : hérité.
//
// param   thing      Responsibility                    the programme, policy or function  several
// fr                                                   le programme, la politique ou la fonction
// param   role       ROLE = null                       only this role
// fr                                                   ce rôle seulement
// column  thing      Responsibility                    programme, policy or function      group
// fr                                                   programme, politique ou fonction
// column  role       ROLE                              role                               key
// fr                                                   rôle
// column  body       Unit|Post|Committee|Organization  body                               key
// fr                                                   organe
// column  heads      LIST OF Post                      headed by
// fr                                                   sous la direction de
// column  holders    LIST OF Person                    held by
// fr                                                   occupé par
// column  scope      STRING                            for which part                     key
// fr                                                   pour quelle partie
// column  since      DATE                              since
// fr                                                   depuis
// column  how        ASSERTION                         how we know
// fr                                                   comment on le sait
// column  contested  LIST OF Discrepancy               contested                          footnote  phrase
// fr                                                   contesté
// column  because    REASON                            because
// fr                                                   parce que
// column  via        ENTITY                            through                            key
// fr                                                   par
// column  sources    SOURCES                           sources
// fr                                                   sources
// empty   Nobody is recorded as answering for it.
// fr      Personne n'est indiqué comme en répondant.
MATCH (t:Responsibility {id: $thing})
CALL (t) {
  MATCH (b)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF]->(t)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN b, r, type(r) AS role, null AS because, null AS via, null AS entry
  UNION ALL
  MATCH (b)-[r:ANSWERS_FOR]->(t)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND r.because <> 'stated'
  RETURN b, r, 'ACCOUNTABLE_FOR' AS role, r.because AS because, r.via AS via, null AS entry
  UNION ALL
  // the responsible ones are inherited from the same thing as the accountable ones
  MATCH (a)-[i:ANSWERS_FOR]->(t)
  WHERE i.valid_from <= date($on) AND i.valid_to > date($on) AND i.because = 'inherited'
    AND NOT EXISTS {
      MATCH (t)<-[w:RESPONSIBLE_FOR]-(o)
      WHERE w.valid_from <= date($on) AND w.valid_to > date($on)
    }
  WITH DISTINCT i.via AS above
  MATCH (u:Responsibility {id: above})
  MATCH (b)-[r:RESPONSIBLE_FOR]->(u)
  MATCH (t)-[w:PART_OF*1..30]->(u)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
    AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
  // not before it is part of that itself
  UNWIND w + [r] AS e
  WITH b, r, above, e ORDER BY e.valid_from DESC, e.key
  WITH b, r, above, collect(coalesce(e.valid_from_edtf, ''))[0] AS latest
  RETURN b, r, type(r) AS role, 'inherited' AS because, above AS via, latest AS entry
}
WITH t, b, r, role, because, via, entry
WHERE $role IS NULL OR role = $role
OPTIONAL MATCH (b)<-[h:HEAD_OF]-(p:Post)
WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
  // whoever has a row of their own needs no second mention
  AND NOT EXISTS {
    MATCH (p)-[a:ANSWERS_FOR]->(t)
    WHERE a.valid_from <= date($on) AND a.valid_to > date($on) AND a.via = b.id
  }
WITH t, b, r, role, because, via, entry, p ORDER BY p.id
WITH t, b, r, role, because, via, entry, collect(p.id) AS heads
OPTIONAL MATCH (b)<-[o:HOLDS]-(x:Person)
WHERE $holders AND o.valid_from <= date($on) AND o.valid_to > date($on)
WITH t, b, r, role, because, via, entry, heads, x ORDER BY x.id
WITH t, b, r, role, because, via, entry, heads, collect(x.id) AS own
OPTIONAL MATCH (b)<-[h:HEAD_OF]-(p:Post)<-[o:HOLDS]-(x:Person)
WHERE $holders AND p.id IN heads AND h.valid_from <= date($on) AND h.valid_to > date($on)
  AND o.valid_from <= date($on) AND o.valid_to > date($on)
WITH t, b, r, role, because, via, entry, heads, own, x ORDER BY x.id
WITH t, b, r, role, because, via, entry, heads, own, collect(DISTINCT x.id) AS theirs
// what is about the two of them, or about who it is at large
OPTIONAL MATCH (t)<-[c:ABOUT]-(d:Discrepancy)
WHERE EXISTS {
    MATCH (d)-[e:ABOUT]->(z) WHERE z.id = b.id OR z.id = via
  } OR d.kind = 'ambiguity' AND NOT EXISTS {
    MATCH (d)-[e:ABOUT]->(z) WHERE z:Unit OR z:Post OR z:Committee OR z:Organization
  }
WITH t, b, r, role, because, via, entry, heads, own + theirs AS holders, d ORDER BY d.id
WITH t, b, r, role, because, via, entry, heads, holders, collect(DISTINCT d.id) AS contested
RETURN t.id AS thing, role, b.id AS body, heads, holders,
       // what it says of a part, it says of the whole that this is part of
       CASE WHEN entry IS NOT NULL THEN null WHEN $lang = 'fr' THEN coalesce(r.scope_fr, r.scope_en)
            ELSE coalesce(r.scope_en, r.scope_fr) END AS scope,
       CASE WHEN entry <> '' THEN entry WHEN entry IS NULL THEN r.valid_from_edtf END AS since,
       CASE WHEN because IS NULL THEN r.assertion ELSE 'inferred' END AS how, contested, because, via,
       [s IN r.sources | [s, coalesce(r.locator, '')]] AS sources
ORDER BY thing,
         CASE WHEN because IS NULL THEN 0 WHEN because = 'inherited' THEN 2 ELSE 1 END,
         CASE role WHEN 'RESPONSIBLE_FOR' THEN 0 WHEN 'ACCOUNTABLE_FOR' THEN 1
                   WHEN 'SUPPORTS' THEN 2 WHEN 'CONSULTED_ON' THEN 3 ELSE 4 END,
         CASE $lang WHEN 'fr' THEN b.sort_fr ELSE b.sort_en END, role, body, scope, via, r.key
