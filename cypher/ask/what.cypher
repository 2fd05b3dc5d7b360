// What does a unit, a post or a committee answer for?
// fr De quoi une unité, un poste ou un comité répond-il ?
//
// Its responsibilities by role, what it answers for in effect, the committees it chairs, sits
// in or serves as secretariat. Of a unit also what is said of the post that heads it. What is part
// of something that it is responsible for, and has nobody of its own, is inherited.
// fr Ses responsabilités selon le rôle, ce dont il répond en pratique, les comités qu'il préside, où
// fr il siège ou dont il assure le secrétariat. D'une unité, aussi ce qui est dit du poste qui la
// fr dirige. Ce qui fait partie d'une chose dont il est chargé, et n'a personne à soi, est hérité.
//
// param   body       Unit|Post|Committee|Organization            the unit, post, committee or organisation
// fr                                                             l'unité, le poste, le comité ou l'organisation
// column  body       Unit|Post|Committee|Organization            unit, post, committee or organisation      group
// fr                                                             unité, poste, comité ou organisation
// column  held_by    LIST OF Person                              held by                                    group
// fr                                                             occupé par
// column  relation   RELATION                                    role                                       key
// fr                                                             rôle
// column  thing      Responsibility|Committee|Organization|Unit  of what                                    key
// fr                                                             de quoi
// column  head       Post                                        through its head                           key  phrase
// fr                                                             par son chef
// column  part       STRING                                      part or capacity                           key
// fr                                                             partie ou qualité
// column  since      DATE                                        since
// fr                                                             depuis
// column  how        ASSERTION                                   how we know
// fr                                                             comment on le sait
// column  contested  LIST OF Discrepancy                         contested                                  footnote  phrase
// fr                                                             contesté
// column  because    REASON                                      because
// fr                                                             parce que
// column  via        ENTITY                                      through                                    key
// fr                                                             par
// column  sources    SOURCES                                     sources
// fr                                                             sources
// empty   Nothing is recorded that it answers for.
// fr      Rien n'indique qu'il réponde de quoi que ce soit.
MATCH (b:Unit|Post|Committee|Organization {id: $body})
CALL (b) {
  MATCH (b)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF|FUNDS|CHAIRS|MEMBER_OF|SECRETARIAT_OF]->(t)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN t, r, CASE WHEN r.deputy THEN 'DEPUTY_CHAIRS' ELSE type(r) END AS relation, null AS because, null AS via, null AS head, null AS entry
  UNION ALL
  MATCH (b)-[r:ANSWERS_FOR]->(t)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on) AND r.because <> 'stated'
  RETURN t, r, 'ACCOUNTABLE_FOR' AS relation, r.because AS because, r.via AS via, null AS head,
         null AS entry
  UNION ALL
  // what is part of something that it is responsible for, where the accountable one inherits it
  MATCH (b)-[r:RESPONSIBLE_FOR]->(u)<-[w:PART_OF*1..30]-(t)
  WHERE r.valid_from <= date($on) AND r.valid_to > date($on)
    AND all(e IN w WHERE e.valid_from <= date($on) AND e.valid_to > date($on))
    AND EXISTS {
      MATCH (t)<-[i:ANSWERS_FOR]-(a)
      WHERE i.valid_from <= date($on) AND i.valid_to > date($on)
        AND i.because = 'inherited' AND i.via = u.id
    }
    AND NOT EXISTS {
      MATCH (t)<-[o:RESPONSIBLE_FOR]-(x)
      WHERE o.valid_from <= date($on) AND o.valid_to > date($on)
    }
  UNWIND w + [r] AS e
  WITH t, r, u, e ORDER BY e.valid_from DESC, e.key
  WITH t, r, u, collect(coalesce(e.valid_from_edtf, ''))[0] AS latest
  RETURN t, r, 'RESPONSIBLE_FOR' AS relation, 'inherited' AS because, u.id AS via, null AS head,
         latest AS entry
  UNION ALL
  MATCH (b)<-[h:HEAD_OF]-(p:Post)
  MATCH (p)-[r:ACCOUNTABLE_FOR|RESPONSIBLE_FOR|SUPPORTS|CONSULTED_ON|INFORMED_OF|CHAIRS|MEMBER_OF]->(t)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
    AND r.valid_from <= date($on) AND r.valid_to > date($on)
  RETURN t, r, CASE WHEN r.deputy THEN 'DEPUTY_CHAIRS' ELSE type(r) END AS relation, null AS because, null AS via, p.id AS head, null AS entry
  UNION ALL
  // what follows for its head; what follows from rows of its own stands in these
  MATCH (b)<-[h:HEAD_OF]-(p:Post)
  MATCH (p)-[r:ANSWERS_FOR]->(t)
  WHERE h.valid_from <= date($on) AND h.valid_to > date($on)
    AND r.valid_from <= date($on) AND r.valid_to > date($on)
    AND r.because <> 'stated' AND r.via <> b.id
    AND NOT EXISTS {
      MATCH (b)-[o:RESPONSIBLE_FOR]->(u)
      WHERE u.id = r.via AND o.valid_from <= date($on) AND o.valid_to > date($on)
    }
  RETURN t, r, 'ACCOUNTABLE_FOR' AS relation, r.because AS because, r.via AS via, p.id AS head,
         null AS entry
}
OPTIONAL MATCH (b)<-[h:HOLDS]-(x:Person)
WHERE $holders AND h.valid_from <= date($on) AND h.valid_to > date($on)
WITH b, t, r, relation, because, via, head, entry, x ORDER BY x.id
WITH b, t, r, relation, because, via, head, entry, collect(x.id) AS own
OPTIONAL MATCH (b)<-[h:HEAD_OF]-(p:Post)<-[o:HOLDS]-(x:Person)
WHERE $holders AND h.valid_from <= date($on) AND h.valid_to > date($on)
  AND o.valid_from <= date($on) AND o.valid_to > date($on)
WITH b, t, r, relation, because, via, head, entry, own, x ORDER BY x.id
WITH b, t, r, relation, because, via, head, entry, own, collect(DISTINCT x.id) AS theirs
// what is about the two of them, or about who it is at large; of a committee not what is about
// where something stands that is part of the body
OPTIONAL MATCH (t)<-[c:ABOUT]-(d:Discrepancy)
WHERE EXISTS {
    MATCH (d)-[e:ABOUT]->(z) WHERE z.id = coalesce(head, b.id) OR z.id = via
  } AND NOT (t:Committee AND EXISTS { MATCH (d)-[e:ABOUT]->(z)-[i:SUB_ORGANIZATION_OF]->(b) })
  OR d.kind = 'ambiguity' AND NOT EXISTS {
    MATCH (d)-[e:ABOUT]->(z) WHERE z:Unit OR z:Post OR z:Committee OR z:Organization
  }
WITH b, t, r, relation, because, via, head, entry, own + theirs AS held_by, d ORDER BY d.id
WITH b, t, r, relation, because, via, head, entry, held_by, collect(DISTINCT d.id) AS contested
RETURN b.id AS body, held_by, relation, t.id AS thing, head,
       CASE WHEN entry IS NOT NULL THEN null
            WHEN $lang = 'fr' AND r.scope_fr IS NOT NULL THEN r.scope_fr
            WHEN $lang = 'fr' AND r.title_fr IS NOT NULL THEN r.title_fr
            WHEN $lang = 'fr' AND r.format_fr IS NOT NULL THEN r.format_fr
            WHEN $lang = 'fr' AND r.share_fr IS NOT NULL THEN r.share_fr
            WHEN r.scope_en IS NOT NULL THEN r.scope_en
            WHEN r.scope_fr IS NOT NULL THEN r.scope_fr
            WHEN r.title IS NOT NULL THEN r.title
            WHEN r.format IS NOT NULL THEN r.format
            WHEN r.share IS NOT NULL THEN r.share
            WHEN relation = 'MEMBER_OF' AND r.role <> 'member' THEN r.role END AS part,
       CASE WHEN entry <> '' THEN entry WHEN entry IS NULL THEN r.valid_from_edtf END AS since,
       CASE WHEN because IS NULL THEN r.assertion ELSE 'inferred' END AS how, contested, because, via,
       [s IN r.sources | [s, coalesce(r.locator, '')]] AS sources
ORDER BY body,
         CASE WHEN because = 'inherited' THEN 1
              WHEN relation IN ['FUNDS', 'CHAIRS', 'DEPUTY_CHAIRS', 'SECRETARIAT_OF',
                               'MEMBER_OF'] THEN 2 ELSE 0 END,
         CASE relation WHEN 'ACCOUNTABLE_FOR' THEN 0 WHEN 'RESPONSIBLE_FOR' THEN 1
                       WHEN 'SUPPORTS' THEN 2 WHEN 'CONSULTED_ON' THEN 3 WHEN 'INFORMED_OF' THEN 4
                       WHEN 'FUNDS' THEN 5 WHEN 'CHAIRS' THEN 6 WHEN 'DEPUTY_CHAIRS' THEN 7
                       WHEN 'SECRETARIAT_OF' THEN 8 ELSE 9 END,
         CASE WHEN because IS NULL THEN 0 ELSE 1 END,
         CASE $lang WHEN 'fr' THEN t.sort_fr ELSE t.sort_en END, relation, thing, part, via, head, r.key
